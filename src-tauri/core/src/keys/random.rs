//! Bytes nobody can foresee.

use super::KeyError;

/// `N` bytes from the operating system.
///
/// # Errors
/// [`KeyError::System`] where the system has none to give.
pub fn random<const N: usize>() -> Result<[u8; N], KeyError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeyError::System)?;
    Ok(bytes)
}
