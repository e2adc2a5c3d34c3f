//! Making the register anew while the work goes on.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use eligibility::Rulebook;

use crate::FileKey;
use crate::facts::facts_of;
use crate::register::{CaseFileAt, RebuildError, Rebuilt, SeenHeads, rebuild};

/// A rebuild under way in a thread of its own. Dropped, it is stopped and waited for, so that
/// nobody writes in the centre's folder any more.
pub(super) struct Rebuild {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    done: AtomicU64,
    of: u64,
    seen: SeenHeads,
    stop: AtomicBool,
    result: Mutex<Option<Result<Rebuilt, RebuildError>>>,
}

impl Rebuild {
    /// Begins.
    pub(super) fn begin(
        (path, key): (PathBuf, FileKey),
        files: Vec<CaseFileAt>,
        seen: SeenHeads,
        rules: &Arc<Rulebook>,
    ) -> Self {
        let rules = Arc::clone(rules);
        let shared = Arc::new(Shared {
            done: AtomicU64::new(0),
            of: files.len() as u64,
            seen,
            stop: AtomicBool::new(false),
            result: Mutex::new(None),
        });
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let work = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            let mut progress = |done, _| {
                work.done.store(done as u64, Ordering::Relaxed);
                match work.stop.load(Ordering::Relaxed) {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            };
            let rebuilt = rebuild(
                &path,
                &key,
                &files,
                &work.seen,
                (facts_of, &rules),
                threads,
                &mut progress,
            );
            *work.result.lock().unwrap_or_else(PoisonError::into_inner) = Some(rebuilt);
        });
        Self {
            shared,
            thread: Some(thread),
        }
    }

    /// What the old register knew, as long as there is no new one.
    pub(super) fn seen(&self) -> &SeenHeads {
        &self.shared.seen
    }

    /// Files done, and how many there are.
    pub(super) fn progress(&self) -> (u64, u64) {
        (self.shared.done.load(Ordering::Relaxed), self.shared.of)
    }

    /// What came of it, once; none while it goes on.
    pub(super) fn take(&self) -> Option<Result<Rebuilt, RebuildError>> {
        // Asked first: a thread that has ended has left its result, unless it panicked.
        let ended = self.thread.as_ref().is_none_or(JoinHandle::is_finished);
        let mut result = self
            .shared
            .result
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let nothing = ended.then_some(Err(RebuildError::Stopped));
        result.take().or(nothing)
    }
}

impl Drop for Rebuild {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has left the old register where it was.
            let _ = thread.join();
        }
    }
}
