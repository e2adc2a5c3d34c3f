//! The digest of a rulebook's contents.

use toml::Value;

/// Takes in tables of values so that the order of keys and files, line ends and comments do not
/// matter: each value is written with its type and length, keys are sorted.
pub(super) fn digest<'a>(files: impl IntoIterator<Item = &'a Value>) -> String {
    let mut each: Vec<[u8; 32]> = files
        .into_iter()
        .map(|file| {
            let mut hasher = blake3::Hasher::new();
            write(&mut hasher, file);
            *hasher.finalize().as_bytes()
        })
        .collect();
    each.sort_unstable();
    blake3::hash(&each.concat()).to_hex().to_string()
}

fn write(hasher: &mut blake3::Hasher, value: &Value) {
    match value {
        Value::Table(table) => {
            let mut entries: Vec<_> = table.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| key.as_str());
            write_length(hasher, b't', entries.len());
            for (key, value) in entries {
                write_text(hasher, b'k', key);
                write(hasher, value);
            }
        }
        Value::Array(items) => {
            write_length(hasher, b'a', items.len());
            for item in items {
                write(hasher, item);
            }
        }
        Value::String(text) => write_text(hasher, b's', text),
        Value::Integer(number) => write_text(hasher, b'i', &number.to_string()),
        Value::Float(number) => write_text(hasher, b'f', &number.to_string()),
        Value::Boolean(flag) => write_text(hasher, b'b', &flag.to_string()),
        Value::Datetime(day) => write_text(hasher, b'd', &day.to_string()),
    }
}

fn write_text(hasher: &mut blake3::Hasher, kind: u8, text: &str) {
    write_length(hasher, kind, text.len());
    hasher.update(text.as_bytes());
}

fn write_length(hasher: &mut blake3::Hasher, kind: u8, length: usize) {
    hasher.update(&[kind]);
    hasher.update(&(length as u64).to_le_bytes());
}
