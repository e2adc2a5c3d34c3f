//! From a place to a store.

use std::sync::Arc;
use std::time::Duration;

use hamkke_core::contract::ShelfPlace;
use hamkke_core::shelf::{Store, StoreError};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{BackoffConfig, ClientOptions, ObjectStore, RetryConfig};
use url::Url;

use crate::objects::Objects;

/// How long a line may take to come up.
const CONNECT: Duration = Duration::from_secs(5);
/// How long an object may take: the largest over a slow line.
const ANSWER: Duration = Duration::from_secs(120);
/// How long a request is tried again before the shelf is said not to be reached.
const AGAIN: Duration = Duration::from_secs(10);

/// The folder on the store in which a centre's objects lie, so that a stick may hold other things.
const FOLDER: &str = "hamkke";

/// The store at a place.
///
/// # Errors
/// [`StoreError::Unreachable`] for a folder that is not there, [`StoreError::Failed`] for a place
/// that is none.
pub fn open(place: &ShelfPlace) -> Result<Box<dyn Store>, StoreError> {
    let url = Url::parse(&place.url).map_err(|_| StoreError::Failed)?;
    let store: Arc<dyn ObjectStore> = match url.scheme() {
        "file" => folder(&url)?,
        "s3" => cluster(&url, place)?,
        _ => return Err(StoreError::Failed),
    };
    Ok(Box::new(Objects::over(store)?))
}

/// The place that a written address names: `file:///…`, or `s3://bucket/folder` with `endpoint` and
/// `region` behind a question mark. The credentials are not part of an address: they would stand in
/// lists of what the computer runs.
///
/// # Errors
/// [`StoreError::Failed`] for another form.
pub fn place(
    address: &str,
    credentials: Option<(String, String)>,
) -> Result<ShelfPlace, StoreError> {
    let mut url = Url::parse(address).map_err(|_| StoreError::Failed)?;
    let said = |name: &str| {
        let mut pairs = url.query_pairs();
        pairs
            .find(|(key, _)| key == name)
            .map(|it| it.1.into_owned())
    };
    let (endpoint, region) = (said("endpoint"), said("region"));
    url.set_query(None);
    let (access_key, secret_key) = credentials.unzip();
    Ok(ShelfPlace {
        url: url.to_string(),
        endpoint,
        region,
        access_key,
        secret_key,
    })
}

/// A folder, a stick, or a share that stands as one. What is written is on the disk when it is said
/// to be.
fn folder(url: &Url) -> Result<Arc<dyn ObjectStore>, StoreError> {
    let folder = url.to_file_path().map_err(|()| StoreError::Failed)?;
    // A stick that is not in, or a share that is not there: its folder is never made.
    if !folder.is_dir() {
        return Err(StoreError::Unreachable);
    }
    let own = folder.join(FOLDER);
    std::fs::create_dir_all(&own).map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
            StoreError::ReadOnly
        }
        _ => StoreError::Failed,
    })?;
    let store = LocalFileSystem::new_with_prefix(own).map_err(|_| StoreError::Unreachable)?;
    Ok(Arc::new(store.with_fsync(true)))
}

/// A cluster that speaks S3.
fn cluster(url: &Url, place: &ShelfPlace) -> Result<Arc<dyn ObjectStore>, StoreError> {
    // Said once for the program; a second time changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let bucket = url.host_str().ok_or(StoreError::Failed)?;
    let plain = place.endpoint.as_deref().is_some_and(is_this_computer);
    let client = ClientOptions::new()
        .with_connect_timeout(CONNECT)
        .with_timeout(ANSWER)
        .with_allow_http(plain);
    let retry = RetryConfig {
        backoff: BackoffConfig::default(),
        max_retries: 3,
        retry_timeout: AGAIN,
    };
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(bucket)
        .with_region(place.region.as_deref().unwrap_or("us-east-1"))
        .with_client_options(client)
        .with_retry(retry);
    if let Some(endpoint) = &place.endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    if let (Some(key), Some(secret)) = (&place.access_key, &place.secret_key) {
        builder = builder
            .with_access_key_id(key)
            .with_secret_access_key(secret);
    }
    let store = builder.build().map_err(|_| StoreError::Failed)?;
    let within = url.path().trim_matches('/');
    let prefix = match within {
        "" => Path::from(FOLDER),
        within => Path::parse(format!("{within}/{FOLDER}")).map_err(|_| StoreError::Failed)?,
    };
    Ok(Arc::new(PrefixStore::new(store, prefix)))
}

/// Without encryption only to this computer itself: what is put there is sealed, but the credentials
/// are not.
fn is_this_computer(endpoint: &str) -> bool {
    let host = Url::parse(endpoint)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned));
    host.is_some_and(|host| ["localhost", "127.0.0.1", "[::1]"].contains(&host.as_str()))
}
