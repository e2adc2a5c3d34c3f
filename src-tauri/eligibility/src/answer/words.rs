//! The words of an answer.

use serde::{Deserialize, Serialize};

words! {
    /// The eleven programmes, in the order in which answers list them.
    ProgrammeId("kebab-case") {
        /// 안산시 외국인 아동 보육료.
        AnsanDaycare,
        /// 안산시 외국인 아동 연장보육료.
        AnsanExtendedCare,
        /// 외국인 유아 유아학비.
        ForeignKindergarten,
        /// 경기도 외국인 자녀 보육료.
        GyeonggiDaycare,
        /// 경기도 미등록 외국인 아동.
        GyeonggiUndocumented,
        /// 보육료.
        NationalDaycare,
        /// 유아학비.
        NationalKindergarten,
        /// 무상교육 추가 지원.
        FreeEducationExtra,
        /// 부모급여 (영아수당 in 2022).
        ParentalBenefit,
        /// 가정양육수당.
        HomeCareAllowance,
        /// 아동수당.
        ChildAllowance,
    }
    /// The conditions of all programmes.
    ConditionId("snake_case") {
        /// The programme exists on the day.
        InForce,
        /// No Korean nationality.
        Foreign,
        /// Korean nationality or a recognised refugee.
        Entitled,
        /// Registered as the programme asks.
        Registered,
        /// No registration covers the day.
        Unregistered,
        /// A status of stay covers the day.
        LawfulStay,
        /// Days of residence of the child.
        Residence,
        /// Days of residence of a guardian.
        GuardianResidence,
        /// The class age lies in the programme's range.
        ClassAge,
        /// Enrolled in a facility that counts.
        Enrolled,
        /// In no facility.
        NotEnrolled,
        /// Extended care is used.
        ExtendedCare,
        /// Born on or after 1 January 2022.
        #[serde(rename = "born_since_2022")]
        BornSince2022,
        /// Months of age.
        Months,
        /// Before the end of February of the school year.
        BeforeSchool,
        /// Not abroad for 90 days or more.
        Present,
        /// Household income (2018 only).
        Income,
        /// The amount: a step that holds or is unknown, never fails.
        Amount,
    }
    /// What a check says of a child and programme.
    Outcome("snake_case") {
        /// Every condition holds and the rulebook has the amount.
        Eligible,
        /// Every condition holds; the rulebook has no amount.
        AmountUnconfirmed,
        /// At least one condition is known to fail.
        NotEligible,
        /// None is known to fail, and at least one cannot be decided.
        Undetermined,
    }
    /// The three truth values of Kleene.
    Verdict("snake_case") {
        /// True.
        Holds,
        /// False.
        Fails,
        /// A fact that decides it has not been asked, or the rulebook lacks the amount.
        Unknown,
    }
    /// How sure a figure is. The window calls it `Certainty`: its `Status` is the program's.
    #[cfg_attr(feature = "bindings", ts(rename = "Certainty"))]
    Status("snake_case") {
        /// Read in the source.
        Confirmed,
        /// Second-hand, remembered or of unclear dates.
        Provisional,
    }
    /// What an amount is for.
    Unit("snake_case") {
        /// Won a month.
        KrwPerMonth,
        /// Won an hour.
        KrwPerHour,
    }
    /// What must be said with an answer.
    Caveat("kebab-case") {
        /// Only a report of domestic residence (F-4): not yet confirmed for this programme.
        F4RegistrationUnconfirmed,
        /// Sources say both more than and at least 90 days; it is day 90.
        NinetyDaysDisputed,
    }
    /// Where money goes.
    Payee("snake_case") {
        /// Paid to the daycare or kindergarten.
        Facility,
        /// Paid to the family.
        Cash,
    }
}
