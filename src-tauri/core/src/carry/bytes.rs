//! How what is carried is framed: a mark, a version, and parts with their lengths.

use super::CarryError;

const VERSION: u8 = 1;
const MARK: usize = 4;

/// A frame of parts.
pub(super) fn framed(mark: &[u8; MARK], parts: &[&[u8]]) -> Result<Vec<u8>, CarryError> {
    let mut bytes = mark.to_vec();
    bytes.push(VERSION);
    for part in parts {
        let length = u32::try_from(part.len()).map_err(|_| CarryError::Damaged)?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(part);
    }
    Ok(bytes)
}

/// The parts of a frame. Nothing may follow the last one.
pub(super) fn parts<'a, const N: usize>(
    mark: &[u8; MARK],
    bytes: &'a [u8],
) -> Result<[&'a [u8]; N], CarryError> {
    let (found, rest) = bytes.split_at_checked(MARK).ok_or(CarryError::Damaged)?;
    let (version, mut rest) = rest.split_first().ok_or(CarryError::Damaged)?;
    if found != mark {
        return Err(CarryError::Damaged);
    }
    match *version {
        VERSION => {}
        newer if newer > VERSION => return Err(CarryError::TooNew),
        _ => return Err(CarryError::Damaged),
    }
    let mut parts = [&[][..]; N];
    for part in &mut parts {
        let (length, after) = rest.split_first_chunk::<4>().ok_or(CarryError::Damaged)?;
        let length = usize::try_from(u32::from_be_bytes(*length));
        let length = length.map_err(|_| CarryError::Damaged)?;
        (*part, rest) = after.split_at_checked(length).ok_or(CarryError::Damaged)?;
    }
    match rest.is_empty() {
        true => Ok(parts),
        false => Err(CarryError::Damaged),
    }
}
