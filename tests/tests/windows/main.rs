//! Journeys in the built program, as a person makes them: each test has a computer of its own with
//! a display, a driver and a folder that nobody else sees.
#![allow(
    clippy::expect_used,
    reason = "a step that fails ends its journey, in the step's own words"
)]

mod access;
mod accounts;
mod approvals;
mod backup;
mod casework;
mod computer;
mod consents;
mod copying;
mod course;
mod destruction;
mod display;
mod driver;
mod duplicates;
mod entrance;
mod figures;
mod finding;
mod fit;
mod handing_over;
mod import;
mod keyboard;
mod keys;
mod life;
mod merging;
mod mishaps;
mod papers;
mod place;
mod reaches;
mod reviewing;
mod rulebook;
mod screens;
mod secrecy;
mod statistics;
mod steps;
mod today;
mod transfers;
mod visits;
mod window;
