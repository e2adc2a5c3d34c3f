//! The caseworker's desk: every command of the border, guarded and carried out.
//!
//! A [`Desk`] stands over one centre's folder. Hosts (the window's shell, the command line, the
//! tests) call its methods, which are made from the one list in [`crate::contract`]: each first
//! asks whether the session may do it. [`Place`] is where the desk stands: no centre, a centre
//! with nobody signed in, or a [`Seat`] with somebody's keys in memory.
//!
//! - `entrance`: found, sign in, recover, sign out
//! - `finding`: search and recent families
//! - `family`: open, make, change, undo
//! - `approval`: forms that somebody else approves
//! - `handover`: families proposed to somebody who takes them over
//! - `import`: families from a table
//! - `life`: events of life, looked at first; `rehearsal`: what an act would come to
//! - `past`: history, the family as of a day; `mine`: what to undo and redo next
//! - `papers`: scans and photos
//! - `consents`: what rests on consents, and goes when they are withdrawn
//! - `duplicates`: people who look alike; `merging`: two who are one
//! - `copying`: values for the screens of other agencies
//! - `interview`: what is open, for one page of paper
//! - `pictures`: genogram and ecomap; `documents`: what goes out on paper
//! - `today`: what is to be done, finished and put off; `unclaimed`: money left behind
//! - `childcare`: checks, options, timeline, saved checks; `corrections`: what offices decided
//! - `rulebook`: the figures of the centre, proposed, confirmed and withdrawn
//! - `destruction`: what is due to be destroyed, proposed and decided; `destroying`: carried out
//! - `disputes`: disagreements, settled or left open; `incoming`: copies that are taken in
//! - `drafts`: half-typed words
//! - `backups`: backups at the window; `restoring`: what comes back; `backup_work`: one under way
//! - `backup`: backups made, checked and restored, family by family
//! - `secrecy`: what is kept from whom, and a family as it is to somebody else
//! - `seat`: the session: keys, open files; `showing`: what is seen of one; `writing`: what is
//!   written in one; `new_file`: one that is made
//! - `listing`: the session's register; `rebuild`: a new one
//! - `cards`: what is shown of families that an account does not open; `touched`: what others wrote
//! - `resets`: passphrases that two set anew
//! - `tending`: the keys of the families; `readers`: who opens one; `emergencies`: who had to
//! - `shelf`: the shelf at the window; `shelving`: its rounds, beside the work
//! - `turn`: whose turn it is; `idle`: what is looked after while nobody asks
//! - `noting`: what is noted in the access log; `access`: the log read and reviewed
//! - `devices`: the computers of the centre; `joining`: a new one
//! - `lending`: families lent to a laptop; `homecoming`: what comes home; `visiting`: on the laptop;
//!   `lost`: a laptop that was lost; `quarantine`: what
//!   withdrawn devices wrote
//! - `partners`: other centres; `transferring`: families that go to one; `arriving`: those that come
//!   from one; `gone`: what is still written of a family that has gone
//! - `statistics`: a period counted, listed and saved; `caseload`: open cases, by whose and what
//! - `whole`: all families at once, for the command line

mod access;
mod accounts;
mod approval;
mod arriving;
mod backup;
mod backup_work;
mod backups;
mod cards;
mod caseload;
mod childcare;
mod consents;
mod copying;
mod corrections;
mod destroying;
mod destruction;
mod devices;
mod disputes;
mod documents;
mod drafts;
mod duplicates;
mod emergencies;
mod entrance;
mod failures;
mod family;
mod finding;
mod gone;
mod handover;
mod homecoming;
mod host;
mod idle;
mod import;
mod incoming;
mod interview;
mod joining;
mod lending;
mod life;
mod listing;
mod lost;
mod merging;
mod mine;
mod new_file;
mod noting;
mod on_loan;
mod papers;
mod partners;
mod past;
mod permission;
mod pictures;
mod quarantine;
mod readers;
mod rebuild;
mod rehearsal;
mod resets;
mod restoring;
mod reviewing;
mod rulebook;
mod seat;
mod secrecy;
mod shelf;
mod shelving;
mod showing;
mod statistics;
mod story;
mod tending;
mod today;
mod touched;
mod transferring;
mod turn;
mod unclaimed;
mod view;
mod visiting;
mod whole;
mod writing;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub use host::Host;
pub use permission::{Permission, Role};
pub use seat::Seat;
pub use shelf::tried as try_shelf;
pub use statistics::Recount;
pub use tending::Tended;

use idle::{Bell, Watch};
use turn::Turn;

use crate::access::Deed;
use crate::centre::{Centre, Layout};
use crate::contract::*;

/// One program's desk over a centre's folder. Shared between threads; commands that need the
/// session run one after the other.
pub struct Desk {
    host: Arc<dyn Host>,
    device_name: String,
    place: Arc<Mutex<Place>>,
    watch: Mutex<Watch>,
    turn: Turn,
    /// Rung where there is something to look after.
    bell: Bell,
    /// A folder with backups that was chosen before there was a centre.
    found: Mutex<Option<PathBuf>>,
    /// The folder that was chosen last to carry things in.
    carried: Mutex<Option<PathBuf>>,
}

/// Where the desk stands.
pub(crate) enum Place {
    /// No centre has been opened in the folder.
    Folder(Layout),
    /// A centre is open and nobody has signed in.
    SignedOut(Box<Centre>),
    /// Somebody has signed in.
    SignedIn(Box<Seat>),
}

impl Place {
    fn layout(&self) -> &Layout {
        match self {
            Self::Folder(layout) => layout,
            Self::SignedOut(centre) => centre.layout(),
            Self::SignedIn(seat) => seat.centre.layout(),
        }
    }
}

impl Desk {
    /// A desk over `folder`, which may be empty or missing. `device_name` is what the history
    /// calls this computer when a centre is founded here.
    pub fn new(folder: PathBuf, device_name: String, host: Arc<dyn Host>) -> Self {
        let place = Place::Folder(Layout::new(folder));
        Self {
            watch: Mutex::new(Watch::at(host.now())),
            host,
            device_name,
            place: Arc::new(Mutex::new(place)),
            turn: Turn::default(),
            bell: Bell::default(),
            found: Mutex::new(None),
            carried: Mutex::new(None),
        }
    }

    /// Does something with the session.
    ///
    /// # Errors
    /// [`FailureCode::SignedOut`] where nobody has signed in, and what `work` gives.
    pub fn seated<T>(
        &self,
        work: impl FnOnce(&mut Seat) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        match &mut *self.place() {
            Place::SignedIn(seat) => {
                seat.now = self.host.now();
                seat.latest = seat.latest.max(seat.now);
                seat.asked = None;
                seat.end_emergencies();
                seat.collect();
                work(seat)
            }
            _ => Err(FailureCode::SignedOut.into()),
        }
    }

    fn require(&self, permission: Permission) -> Result<(), Failure> {
        if permission == Permission::Anyone {
            return Ok(());
        }
        self.lock_if_left();
        self.take_note();
        self.seated(|seat| match seat.may(permission) {
            true => Ok(()),
            false => Err(FailureCode::Denied.into()),
        })
    }

    fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn place(&self) -> MutexGuard<'_, Place> {
        self.turn.take(&self.place)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let now = self.host.now();
        if let Place::SignedIn(seat) = &mut *self.place() {
            seat.note_leaving(Deed::SignedOut, now);
        }
    }
}

/// Makes a guarded method of each command, and the router by name.
macro_rules! guarded {
    ($($name:ident($input:ty) -> $output:ty, $permission:ident;)*) => {
        impl Desk {
            $(
                #[doc = concat!("The command `", stringify!($name), "`, for those who have `", stringify!($permission), "`.")]
                ///
                /// # Errors
                /// A [`Failure`] with a code that a screen acts on.
                pub fn $name(&self, input: $input) -> Result<$output, Failure> {
                    let permission = Permission::$permission;
                    if let Err(failure) = self.require(permission) {
                        self.note_refusal(permission, &failure, noting::family_in(&input));
                        return Err(failure);
                    }
                    commands::$name(self, input)
                        .inspect_err(|failure| self.note_refusal(permission, failure, None))
                }
            )*

            /// Any command by its name, with JSON in and out.
            ///
            /// # Errors
            /// As the command's own method; [`FailureCode::BadCall`] for an unknown name or an
            /// input of another form.
            pub fn call(
                &self,
                name: &str,
                input: serde_json::Value,
            ) -> Result<serde_json::Value, Failure> {
                match name {
                    $(
                        stringify!($name) => {
                            let input = serde_json::from_value(input).map_err(failures::internal)?;
                            let output = self.$name(input)?;
                            serde_json::to_value(output).map_err(failures::internal)
                        }
                    )*
                    _ => Err(FailureCode::BadCall.into()),
                }
            }
        }

        /// Every command with what it takes to be allowed.
        pub const COMMANDS: &[(&str, Permission)] =
            &[$((stringify!($name), Permission::$permission),)*];
    };
}
crate::for_each_command!(guarded);

/// What carries the commands out, by name.
mod commands {
    pub(super) use super::access::{
        access_log, access_overview, save_access_log, set_access_rules, sign_off_access,
        verify_access,
    };
    pub(super) use super::accounts::{
        accounts, add_account, change_account, change_passphrase, close_account,
    };
    pub(super) use super::approval::{
        approval_rules, ask_approval, decide_approval, set_approval_rules,
    };
    pub(super) use super::arriving::{accept_transfer, look_transfers, refuse_transfer};
    pub(super) use super::backups::{
        back_up, backups, check_backup, choose_backup_folder, set_backup_schedule, stop_backup,
    };
    pub(super) use super::caseload::{caseload, caseload_list};
    pub(super) use super::childcare::{childcare, childcare_timeline, replay_check, save_check};
    pub(super) use super::consents::{kept_data, rehearse_withdrawal, withdraw_consent};
    pub(super) use super::copying::{copy_queue, copy_value, tick_typed};
    pub(super) use super::corrections::{correct_check, save_corrections};
    pub(super) use super::destruction::{
        decide_destruction, destructions, propose_destruction, save_destructions, set_retention,
    };
    pub(super) use super::devices::{devices, enrol_device, withdraw_device};
    pub(super) use super::disputes::{disputes, settle_conflict, settle_dispute};
    pub(super) use super::documents::{
        begin_pages, page_languages, review_page, run_pages, save_document, save_pages, stop_pages,
    };
    pub(super) use super::drafts::{drafts, drop_draft, keep_draft};
    pub(super) use super::duplicates::{doubles, duplicates, keep_apart, look_alikes};
    pub(super) use super::emergencies::{break_glass, sign_off_emergency};
    pub(super) use super::entrance::{
        choose_centre, found_centre, recover, sign_in, sign_out, status,
    };
    pub(super) use super::family::{
        close_family, create_family, mark_list, open_family, remove_record, reveal_number, save,
        show_contacts, undo,
    };
    pub(super) use super::finding::{find, rebuild_register, recent_families};
    pub(super) use super::handover::{
        accept_handover, look_handover, propose_handover, return_handover, withdraw_handover,
    };
    pub(super) use super::homecoming::{look_homecomings, receive_loan, rehearse_homecoming};
    pub(super) use super::idle::{set_idle_lock, stir};
    pub(super) use super::import::{
        imports, map_import, read_import, run_import, save_import_report, undo_import,
    };
    pub(super) use super::incoming::{
        choose_copy, leave_copy, receipt, receipts, rehearse_take_back, take_back_copy,
        take_in_copy,
    };
    pub(super) use super::interview::interview_sheet;
    pub(super) use super::joining::{found_enrolments, join_centre};
    pub(super) use super::lending::{extend_loan, lend, loans, visits_on, withdraw_loan};
    pub(super) use super::life::{record_event, rehearse_event};
    pub(super) use super::lost::{lose_laptop, lost_laptop};
    pub(super) use super::merging::{compare_people, merge_people, part_people, rehearse_merge};
    pub(super) use super::noting::{confirm_passphrase, note_print};
    pub(super) use super::papers::{attach, destroy_paper, paper_picture, take_out_paper};
    pub(super) use super::partners::{
        forget_partner, keep_partner, look_cards, partners, save_card,
    };
    pub(super) use super::past::{family_as_of, history};
    pub(super) use super::pictures::{ecomap, genogram, save_picture};
    pub(super) use super::quarantine::{judge_quarantine, quarantine};
    pub(super) use super::readers::{
        family_readers, give_family, hand_over, seal_family, take_family,
    };
    pub(super) use super::resets::{ask_reset, carry_out_reset, set_up_resets};
    pub(super) use super::restoring::{found_backups, lost_families, restore, settle_backup};
    pub(super) use super::reviewing::{note_reading, review_queue};
    pub(super) use super::rulebook::{
        decide_ruling, propose_ruling, rulebook, what_if_rulebook, withdraw_ruling,
    };
    pub(super) use super::secrecy::{keep_secret, lift_secrecy, look_as, save_secret};
    pub(super) use super::shelf::{
        choose_shelf, family_on_shelf, leave_shelf, set_shelf, shelf, sync_shelf, test_shelf,
    };
    pub(super) use super::statistics::{
        reports, save_statistics, set_small_numbers, statistics, statistics_list,
    };
    pub(super) use super::story::{case_story, differences};
    pub(super) use super::today::{finish_work, put_off_work, today};
    pub(super) use super::transferring::{
        call_back_transfer, families_out, hear_transfers, propose_transfer, rehearse_transfer,
        send_transfer,
    };
    pub(super) use super::unclaimed::unclaimed;
    pub(super) use super::visiting::{extend_here, hand_back, loans_here, take_loan};
}
