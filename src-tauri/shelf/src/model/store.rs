//! A store in memory that counts what is asked of it and fails where it is told to.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hamkke_core::shelf::{Listed, Store, StoreError};

/// What was asked of a store so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Objects that were written, and their bytes.
    pub puts: u64,
    /// Bytes that were written.
    pub put_bytes: u64,
    /// Objects that were read.
    pub gets: u64,
    /// Bytes that were read.
    pub got_bytes: u64,
    /// Lists.
    pub lists: u64,
    /// Objects that were taken away.
    pub deletes: u64,
}

impl Asked {
    /// How many requests all that was.
    pub fn requests(&self) -> u64 {
        self.puts + self.gets + self.lists + self.deletes
    }

    /// What was asked since an earlier count.
    pub fn since(&self, earlier: &Self) -> Self {
        Self {
            puts: self.puts - earlier.puts,
            put_bytes: self.put_bytes - earlier.put_bytes,
            gets: self.gets - earlier.gets,
            got_bytes: self.got_bytes - earlier.got_bytes,
            lists: self.lists - earlier.lists,
            deletes: self.deletes - earlier.deletes,
        }
    }
}

/// How a store fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The line is cut before anything is done.
    Before,
    /// What was asked is done, and the answer is lost.
    After,
    /// There is no room: nothing is written.
    Full,
}

#[derive(Default)]
struct Inner {
    objects: BTreeMap<String, (Vec<u8>, u64)>,
    written: u64,
    asked: Asked,
    /// After so many more requests it fails, once, in that way.
    fault: Option<(u64, Fault)>,
}

/// A store in memory. A clone is the same store.
#[derive(Clone, Default)]
pub struct ModelStore(Arc<Mutex<Inner>>);

impl ModelStore {
    /// What was asked so far.
    pub fn asked(&self) -> Asked {
        self.inner().asked
    }

    /// Has the store fail once after so many more requests.
    pub fn fail_after(&self, requests: u64, fault: Fault) {
        self.inner().fault = Some((requests, fault));
    }

    /// Has it fail no more.
    pub fn heal(&self) {
        self.inner().fault = None;
    }

    /// The names of all objects.
    pub fn names(&self) -> Vec<String> {
        self.inner().objects.keys().cloned().collect()
    }

    /// Does something to the bytes of an object, as a disk or a stranger might.
    pub fn harm(&self, name: &str, how: impl FnOnce(&mut Vec<u8>)) {
        let mut inner = self.inner();
        inner.written += 1;
        let mark = inner.written;
        if let Some((bytes, seen)) = inner.objects.get_mut(name) {
            how(bytes);
            *seen = mark;
        }
    }

    /// Puts bytes in the place of an object, or takes it away.
    pub fn replace(&self, name: &str, bytes: Option<Vec<u8>>) {
        let mut inner = self.inner();
        inner.written += 1;
        let mark = inner.written;
        match bytes {
            Some(bytes) => drop(inner.objects.insert(name.to_owned(), (bytes, mark))),
            None => drop(inner.objects.remove(name)),
        }
    }

    /// The bytes of an object.
    pub fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        self.inner().objects.get(name).map(|it| it.0.clone())
    }

    /// How many bytes lie there.
    pub fn size(&self) -> u64 {
        let inner = self.inner();
        inner.objects.values().map(|it| it.0.len() as u64).sum()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a request down to the fault.
    fn fault(inner: &mut Inner) -> Option<Fault> {
        let (left, fault) = inner.fault?;
        inner.fault = left.checked_sub(1).map(|left| (left, fault));
        (left == 0).then_some(fault)
    }
}

impl Store for ModelStore {
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let mut inner = self.inner();
        let fault = Self::fault(&mut inner);
        match fault {
            Some(Fault::Before) => return Err(StoreError::Unreachable),
            Some(Fault::Full) => return Err(StoreError::Full),
            Some(Fault::After) | None => {}
        }
        inner.asked.puts += 1;
        inner.asked.put_bytes += bytes.len() as u64;
        inner.written += 1;
        let mark = inner.written;
        inner
            .objects
            .insert(name.to_owned(), (bytes.to_vec(), mark));
        match fault {
            Some(_) => Err(StoreError::Unreachable),
            None => Ok(()),
        }
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let mut inner = self.inner();
        if Self::fault(&mut inner).is_some() {
            return Err(StoreError::Unreachable);
        }
        let found = inner.objects.get(name).map(|it| it.0.clone());
        inner.asked.gets += 1;
        inner.asked.got_bytes += found.as_ref().map_or(0, Vec::len) as u64;
        Ok(found)
    }

    fn list(&self, folder: &str) -> Result<Vec<Listed>, StoreError> {
        let mut inner = self.inner();
        if Self::fault(&mut inner).is_some() {
            return Err(StoreError::Unreachable);
        }
        inner.asked.lists += 1;
        let objects = inner.objects.iter();
        // In no order that anybody may rely on.
        let listed = objects.rev().filter(|(name, _)| name.starts_with(folder));
        Ok(listed
            .map(|(name, (bytes, mark))| Listed {
                name: name.clone(),
                size: bytes.len() as u64,
                mark: mark.to_string(),
            })
            .collect())
    }

    fn delete(&self, name: &str) -> Result<(), StoreError> {
        let mut inner = self.inner();
        let fault = Self::fault(&mut inner);
        if matches!(fault, Some(Fault::Before | Fault::Full)) {
            return Err(StoreError::Unreachable);
        }
        inner.asked.deletes += 1;
        inner.objects.remove(name);
        match fault {
            Some(_) => Err(StoreError::Unreachable),
            None => Ok(()),
        }
    }
}
