//! The day's core job at the desk, without a window.
#![allow(clippy::unwrap_used, reason = "builders of tests")]

mod access;
mod accounts;
mod approvals;
mod backups;
mod childcare;
mod conflicts;
mod consents;
mod copying;
mod course;
mod destruction;
mod disputes;
mod entrance;
mod finding;
mod handover;
mod idle;
mod import;
mod incoming;
mod interview;
mod kept;
mod life;
mod life_events;
mod loans;
mod making;
mod merging;
mod office;
mod papers;
mod parts;
mod reaches;
mod restoring;
mod secrecy;
mod story;
mod today;
mod transfers;
mod undoing;
mod values;
