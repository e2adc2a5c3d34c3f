//! What is carried between the computers of a centre by hand, in a folder on a stick or a share:
//! the books with which a new computer joins, families that are lent to a laptop, and what comes
//! home from it. No server, and nothing that a finder of the stick could read.
//!
//! Each thing is bytes under a name, whole or not there; [`Folder`] keeps them where a person
//! chose. Whatever else can keep bytes under names can carry them too.
//!
//! - [`Enrolment`]: the centre's books under a code that is read from one screen and typed at
//!   another
//! - [`LoanHead`]: what is lent, to whom, until when, with the keys
//! - [`LoanHere`]: what a laptop keeps of a loan
//! - [`Extension`]: a code that gives a loan more time
//! - [`Homecoming`]: what comes home of a loan
//! - [`Receipt`]: that it is home, so that the laptop may forget it
//!
//! And between two centres, of which each knows the other's key:
//!
//! - [`Card`]: what another centre must know to send something here
//! - [`TransferHead`]: a family that goes to another centre
//! - [`TransferAnswer`]: what the other centre says of it

mod answer;
mod bytes;
mod card;
mod enrolment;
mod error;
mod extension;
mod folder;
mod here;
mod homecoming;
mod loan;
mod receipt;
mod statement;
mod transfer;

pub use answer::TransferAnswer;
pub use card::{Card, fingerprint};
pub use enrolment::{Enrolment, code_holds};
pub use error::CarryError;
pub use extension::Extension;
pub use folder::Folder;
pub use here::LoanHere;
pub use homecoming::{CameHome, Homecoming};
pub use loan::{LentFamily, LoanHead, LoanTerms};
pub use receipt::{Forgotten, Receipt};
pub use transfer::{CarriedRecord, TransferHead, TransferTerms};
