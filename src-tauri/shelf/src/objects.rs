//! A store of objects, for code that waits.

use std::future::Future;
use std::sync::{Arc, mpsc};

use futures_util::TryStreamExt as _;
use hamkke_core::shelf::{Listed, OBJECT_LIMIT, Store, StoreError};
use object_store::path::Path;
use object_store::{Error, ObjectMeta, ObjectStore, ObjectStoreExt as _, PutPayload};
use tokio::runtime::{Builder, Runtime};

/// A store whose requests run on a thread of their own, so that any other may wait for them.
pub(crate) struct Objects {
    store: Arc<dyn ObjectStore>,
    runtime: Runtime,
}

impl Objects {
    pub(crate) fn over(store: Arc<dyn ObjectStore>) -> Result<Self, StoreError> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("shelf")
            .enable_all()
            .build();
        Ok(Self {
            store,
            runtime: runtime.map_err(|_| StoreError::Failed)?,
        })
    }

    fn wait<T: Send + 'static>(
        &self,
        request: impl Future<Output = Result<T, Error>> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (tell, told) = mpsc::channel();
        self.runtime.spawn(async move {
            // Nobody waits any more where the program ends.
            let _ = tell.send(request.await);
        });
        let answer = told.recv().map_err(|_| StoreError::Failed)?;
        answer.map_err(|error| of(&error))
    }
}

impl Store for Objects {
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let (store, path) = (self.store.clone(), Path::from(name));
        let payload = PutPayload::from(bytes.to_vec());
        self.wait(async move { store.put(&path, payload).await.map(drop) })
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let (store, path) = (self.store.clone(), Path::from(name));
        let got = self.wait(async move {
            let found = match store.get(&path).await {
                Ok(found) => found,
                Err(Error::NotFound { .. }) => return Ok(Ok(None)),
                Err(error) => return Err(error),
            };
            if found.meta.size > OBJECT_LIMIT as u64 {
                return Ok(Err(StoreError::TooLarge));
            }
            Ok(Ok(Some(found.bytes().await?.to_vec())))
        });
        got?
    }

    fn list(&self, folder: &str) -> Result<Vec<Listed>, StoreError> {
        let (store, path) = (self.store.clone(), Path::from(folder));
        let listed: Vec<ObjectMeta> =
            self.wait(async move { store.list(Some(&path)).try_collect().await })?;
        let listed = listed.into_iter().map(|object| Listed {
            name: object.location.to_string(),
            size: object.size,
            mark: object
                .e_tag
                .unwrap_or_else(|| object.last_modified.to_rfc3339()),
        });
        Ok(listed.collect())
    }

    fn delete(&self, name: &str) -> Result<(), StoreError> {
        let (store, path) = (self.store.clone(), Path::from(name));
        self.wait(async move {
            match store.delete(&path).await {
                Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
                Err(error) => Err(error),
            }
        })
    }
}

/// What a store's error is to whoever waits for it.
fn of(error: &Error) -> StoreError {
    match error {
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => StoreError::Refused,
        error => by_cause(error),
    }
}

/// A disk's errors lie deep within.
fn by_cause(error: &Error) -> StoreError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(disk) = error.downcast_ref::<std::io::Error>() {
            match disk.kind() {
                std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                    return StoreError::Full;
                }
                std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                    return StoreError::ReadOnly;
                }
                std::io::ErrorKind::ConnectionRefused
                | std::io::ErrorKind::ConnectionReset
                | std::io::ErrorKind::HostUnreachable
                | std::io::ErrorKind::NetworkUnreachable
                | std::io::ErrorKind::NotFound
                | std::io::ErrorKind::TimedOut => return StoreError::Unreachable,
                _ => {}
            }
        }
        if let Some(request) = error.downcast_ref::<reqwest::Error>()
            && (request.is_connect() || request.is_timeout())
        {
            return StoreError::Unreachable;
        }
        cause = error.source();
    }
    StoreError::Failed
}
