//! The rulebook of the centre: figures, open questions, rulings, and what they would change.

use chrono::NaiveDate;
use eligibility::{Outcome, ProgrammeId, Status, Unit};

use super::destruction::DecidedBy;
use super::shape::{crossing, crossing_words};

crossing_words! {
    /// How a figure is written.
    FigureForm {
        /// Won.
        Won,
        /// A number.
        Number,
        /// `true` or `false`.
        Truth,
        /// A day.
        Day,
        /// A range with both ends, `3-5`.
        Range,
        /// Words with commas.
        Words,
    }
    /// How far a ruling has come.
    RulingStage {
        /// Somebody proposed it, and nobody has decided.
        Proposed,
        /// It stands.
        Standing,
        /// It was refused, or taken back.
        Refused,
        /// It stood, and was withdrawn or replaced.
        Withdrawn,
        /// It disagrees with another one, or was confirmed and refused: it does not count until a
        /// person withdraws one.
        Contested,
    }
    /// Which way answers turn.
    TurnWay {
        /// They pay and did not, or pay more.
        Gains,
        /// They do not pay any more, or pay less.
        Loses,
        /// They pay as before, and how much is known now.
        Learns,
        /// They are others, and nobody can say that they are better or worse.
        Changes,
    }
}

crossing! {
    /// Answer of `rulebook`, and of what changes it.
    RulebookView {
        /// The day of the program's figures.
        version: String,
        /// Names the whole exactly, with what lies over it.
        digest: String,
        /// Every figure, programme by programme.
        figures: Vec<FigureRow>,
        /// What the sources leave open.
        questions: Vec<QuestionView>,
        /// Every ruling, the latest first.
        rulings: Vec<RulingView>,
    }
    /// A figure over time.
    FigureRow {
        /// Its name.
        place: String,
        /// The programme.
        programme: ProgrammeId,
        /// The parameter with its condition, `amount` or `apply_within`.
        parameter: String,
        /// For which children it stands: `classes=3-5`; empty for all.
        when: String,
        /// How it is written.
        form: FigureForm,
        /// What an amount of the programme is for.
        unit: Unit,
        /// Its values in order of their days.
        values: Vec<FigureValue>,
    }
    /// A value from a day on.
    FigureValue {
        /// The first day.
        from: NaiveDate,
        /// As people write it; none where it is missing.
        value: Option<String>,
        /// How sure it is.
        status: Option<Status>,
        /// Where it stands, or why it is missing.
        source: String,
        /// The ruling of the centre that it comes from.
        ruling: Option<String>,
    }
    /// A question that the sources leave open.
    QuestionView {
        /// Its id.
        id: String,
        /// How it can be read.
        readings: Vec<ReadingView>,
        /// The ruling that settled it.
        settled: Option<String>,
        /// A ruling on it that waits.
        waits: Option<String>,
    }
    /// A reading of a question.
    ReadingView {
        /// Its id.
        id: String,
        /// What it makes of the figures.
        figures: Vec<RulingFigure>,
    }
    /// A figure of a ruling.
    RulingFigure {
        /// The name of the figure.
        place: String,
        /// The first day.
        from: NaiveDate,
        /// As people write it.
        value: String,
    }
    /// A ruling.
    RulingView {
        /// Its record.
        id: String,
        /// The question that it settles.
        question: Option<String>,
        /// The reading by which it does.
        reading: Option<String>,
        /// Its figures.
        figures: Vec<RulingFigure>,
        /// How sure they are.
        status: Status,
        /// On what evidence.
        evidence: String,
        /// The paper that was seen for it.
        document: Option<String>,
        /// How far it has come.
        stage: RulingStage,
        /// Who proposed it.
        proposed: DecidedBy,
        /// Who confirmed or refused it.
        decided: Option<DecidedBy>,
        /// Who withdrew it.
        withdrawn: Option<DecidedBy>,
        /// Why it was refused or withdrawn.
        reply: Option<String>,
        /// Whether whoever asks proposed it.
        own: bool,
        /// Whether it fits the program's figures. One that stands and does not fit is left out.
        fits: bool,
        /// Rulings for the same figures from the same day on that it replaces, or disagrees with.
        others: Vec<String>,
    }
    /// Input of `what_if_rulebook`: figures that would be laid over, or a ruling that would be
    /// withdrawn.
    AskWhatIf {
        /// The figures.
        figures: Vec<RulingFigure>,
        /// The ruling that would be withdrawn.
        withdraw: Option<String>,
        /// The day asked; none for today, or the first day of the latest figure.
        on: Option<NaiveDate>,
        /// How many answers are named, at most.
        limit: u32,
    }
    /// Answer of `what_if_rulebook`.
    WhatIf {
        /// The day asked.
        on: NaiveDate,
        /// Families that were looked at: those whose case is open.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        families: u64,
        /// Families whose answers would be others.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        changed: u64,
        /// What it comes to, each way.
        turns: Vec<TurnSum>,
        /// The answers that would be others, those about most won first.
        rows: Vec<WhatIfRow>,
    }
    /// What answers that turn one way come to.
    TurnSum {
        /// Which way.
        way: TurnWay,
        /// Of how many families.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        families: u64,
        /// Of how many children.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        children: u64,
        /// Won a month, of those that are known.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        won: i64,
        /// Answers whose amount is not known, or is by the hour.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        unknown: u64,
    }
    /// An answer that would be another one.
    WhatIfRow {
        /// The family.
        family: String,
        /// What it is called.
        title: String,
        /// Its file number.
        file_number: String,
        /// The child.
        child: String,
        /// What the child is called.
        name: String,
        /// The programme.
        programme: ProgrammeId,
        /// Which way.
        way: TurnWay,
        /// What it is.
        before: Outcome,
        /// Won, if known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount_before: Option<i64>,
        /// What it would be.
        now: Outcome,
        /// Won, if known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount_now: Option<i64>,
        /// By how much a month; none where an amount is not known, or is by the hour.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        won: Option<i64>,
    }
    /// Input of `propose_ruling`.
    ProposeRuling {
        /// The figures.
        figures: Vec<RulingFigure>,
        /// The question that it settles.
        question: Option<String>,
        /// The reading by which it does.
        reading: Option<String>,
        /// How sure they are.
        status: Status,
        /// On what evidence.
        evidence: String,
        /// The paper that was seen for it.
        document: Option<String>,
    }
    /// Input of `decide_ruling`.
    DecideRuling {
        /// Which.
        ruling: String,
        /// Whether it is confirmed.
        confirm: bool,
        /// Why not.
        reason: Option<String>,
    }
    /// Input of `withdraw_ruling`.
    WithdrawRuling {
        /// Which.
        ruling: String,
        /// Why.
        reason: String,
    }
}
