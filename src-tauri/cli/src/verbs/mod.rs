//! The verbs, one file each.

mod account;
mod approve;
mod audit;
mod backup;
mod bench;
mod caseload;
mod centre;
mod check;
mod conflicts;
mod copy_queue;
mod demo;
mod desk;
mod destroy;
mod device;
mod document;
mod duplicates;
mod explain;
mod family;
mod genogram;
mod handover;
mod history;
mod import;
mod loan;
mod named;
mod note;
mod recheck;
mod rekey;
mod restore;
mod rulebook;
mod sample;
mod search;
mod shelf;
mod simulate;
mod statistics;
mod tasks;
mod timeline;
mod transfer;
mod unclaimed;

use std::process::ExitCode;

use clap::Subcommand;
use hamkke_core::words::Words;

use crate::failure::Failure;

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Answer every programme for every child of each family, one JSON object a family.
    Check(check::Check),
    /// The runs of days with one outcome, for every child and programme.
    Timeline(timeline::Timeline),
    /// One child's answers in words.
    Explain(explain::Explain),
    /// Found a centre, verify its files, make its register anew.
    #[command(subcommand)]
    Centre(centre::CentreVerb),
    /// Find people of a centre.
    Search(search::Search),
    /// List what is to be done in the families of a centre.
    Tasks(tasks::Tasks),
    /// List where people wrote differently about one thing.
    Conflicts(conflicts::Conflicts),
    /// List people who may be one.
    Duplicates(duplicates::Duplicates),
    /// Show a family of a centre.
    #[command(subcommand)]
    Family(family::FamilyVerb),
    /// Take families and people over from a table.
    Import(import::Import),
    /// Write notes of contacts.
    #[command(subcommand)]
    Note(note::NoteVerb),
    /// The values for another agency's screen, in its order and form.
    CopyQueue(copy_queue::CopyQueue),
    /// Draw a family's genogram as an SVG file.
    Genogram(genogram::Genogram),
    /// Save a document of a family as PDF.
    Document(document::Document),
    /// List, give, change and close accounts of a centre.
    #[command(subcommand)]
    Account(account::AccountVerb),
    /// Change the keys of families that somebody could open and may no more.
    Rekey(rekey::Rekey),
    /// Read, verify and review the access log of a centre.
    #[command(subcommand)]
    Audit(audit::AuditVerb),
    /// Make, list and verify backups of a centre.
    #[command(subcommand)]
    Backup(backup::BackupVerb),
    /// Restore a centre, or families of it, from a backup.
    Restore(restore::Restore),
    /// The shelf that the centre's computers share.
    #[command(subcommand)]
    Shelf(shelf::ShelfVerb),
    /// Reckon a year of an office's work at a shelf.
    Simulate(simulate::Simulate),
    /// Propose, approve and carry out the destruction of records.
    #[command(subcommand)]
    Destroy(destroy::DestroyVerb),
    /// Hand families over to another caseworker, who accepts or returns them.
    #[command(subcommand)]
    Handover(handover::HandoverVerb),
    /// A case as one readable story, as of a day, or what differs since another.
    History(history::History),
    /// Approve forms that wait, or send them back.
    Approve(approve::Approve),
    /// Add, list and withdraw the computers of a centre.
    #[command(subcommand)]
    Device(device::DeviceVerb),
    /// Lend families to a laptop for a visit, and take them in when they come home.
    #[command(subcommand)]
    Loan(loan::LoanVerb),
    /// Send a family to another centre, and take over what one sends.
    #[command(subcommand)]
    Transfer(transfer::TransferVerb),
    /// Carry out any command of the window.
    Desk(desk::DeskVerb),
    /// Check all children of a centre on a day.
    Recheck(recheck::Recheck),
    /// The figures of a centre: listed, confirmed by two, and what they would change.
    #[command(subcommand)]
    Rulebook(rulebook::RulebookVerb),
    /// Money left behind: children whom a programme pays and nobody has applied for.
    Unclaimed(unclaimed::UnclaimedVerb),
    /// Count a period as the city and the ministry ask for it, and save it as a workbook.
    Statistics(statistics::Statistics),
    /// Open cases by worker, stage, risk, language and silence.
    Caseload(caseload::Caseload),
    /// Make a centre of made-up families.
    Sample(sample::Sample),
    /// Show the day's core job without a window.
    Demo(demo::Demo),
    /// Measure the core on a sample centre.
    Bench(bench::Bench),
}

impl Verb {
    /// Does it, and gives the exit code.
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::Check(verb) => verb.run(),
            Self::Timeline(verb) => verb.run(),
            Self::Explain(verb) => verb.run(words),
            Self::Centre(verb) => verb.run(words),
            Self::Search(verb) => verb.run(words),
            Self::Tasks(verb) => verb.run(words),
            Self::Conflicts(verb) => verb.run(words),
            Self::Duplicates(verb) => verb.run(words),
            Self::Family(verb) => verb.run(words),
            Self::Import(verb) => verb.run(words),
            Self::Note(verb) => verb.run(words),
            Self::CopyQueue(verb) => verb.run(words),
            Self::Genogram(verb) => verb.run(words),
            Self::Document(verb) => verb.run(words),
            Self::Account(verb) => verb.run(words),
            Self::Rekey(verb) => verb.run(words),
            Self::Audit(verb) => verb.run(words),
            Self::Backup(verb) => verb.run(words),
            Self::Restore(verb) => verb.run(words),
            Self::Shelf(verb) => verb.run(words),
            Self::Simulate(verb) => verb.run(words),
            Self::Destroy(verb) => verb.run(words),
            Self::Handover(verb) => verb.run(words),
            Self::History(verb) => verb.run(words),
            Self::Approve(verb) => verb.run(words),
            Self::Device(verb) => verb.run(words),
            Self::Loan(verb) => verb.run(words),
            Self::Transfer(verb) => verb.run(words),
            Self::Desk(verb) => verb.run(words),
            Self::Recheck(verb) => verb.run(words),
            Self::Rulebook(verb) => verb.run(words),
            Self::Unclaimed(verb) => verb.run(words),
            Self::Statistics(verb) => verb.run(words),
            Self::Caseload(verb) => verb.run(words),
            Self::Sample(verb) => verb.run(words),
            Self::Demo(verb) => verb.run(words),
            Self::Bench(verb) => verb.run(words),
        }
    }
}
