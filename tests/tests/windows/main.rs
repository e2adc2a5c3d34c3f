//! Journeys in the built program, as a person makes them: each test has a computer of its own with
//! a display, a driver and a folder that nobody else sees.

mod computer;
mod display;
mod driver;
mod entrance;
mod steps;
mod window;
