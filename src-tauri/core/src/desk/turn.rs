//! Whose turn it is at the desk: whoever works goes before what the program does by itself.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// How many wait for their turn. The lock of the desk by itself knows no order: it would let the
/// program in again and again.
#[derive(Debug, Default)]
pub(super) struct Turn {
    waiting: Mutex<usize>,
    nobody: Condvar,
}

impl Turn {
    /// Takes the desk for somebody who works, before the program's own work.
    pub(super) fn take<'a, T>(&self, desk: &'a Mutex<T>) -> MutexGuard<'a, T> {
        *self.waiting() += 1;
        // A command that panicked has written nothing by halves: files change in transactions.
        let taken = desk.lock().unwrap_or_else(PoisonError::into_inner);
        let mut waiting = self.waiting();
        *waiting -= 1;
        if *waiting == 0 {
            self.nobody.notify_all();
        }
        taken
    }

    /// Takes the desk for the program's own work, once nobody waits for it.
    pub(super) fn take_last<'a, T>(&self, desk: &'a Mutex<T>) -> MutexGuard<'a, T> {
        let free = self
            .nobody
            .wait_while(self.waiting(), |waiting| *waiting > 0);
        drop(free.unwrap_or_else(PoisonError::into_inner));
        desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn waiting(&self) -> MutexGuard<'_, usize> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    #[test]
    fn the_program_waits_until_everybody_who_works_has_had_the_desk() {
        const WORKERS: usize = 4;
        let (turn, desk) = (Turn::default(), Mutex::new(Vec::new()));
        let taken = desk.lock().unwrap();
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| turn.take(&desk).push("worker"));
            }
            while *turn.waiting() < WORKERS {
                thread::yield_now();
            }
            scope.spawn(|| turn.take_last(&desk).push("program"));
            drop(taken);
        });
        let order = desk.into_inner().unwrap();
        assert_eq!(order.len(), WORKERS + 1);
        assert_eq!(order.last(), Some(&"program"), "{order:?}");
    }
}
