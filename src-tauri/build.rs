//! Tells Tauri the program's commands, so that each needs a permission of its own. The names come
//! from the one list of the border.

include!("core/src/contract/commands.rs");

macro_rules! names {
    ($($name:ident($input:ty) -> $output:ty, $permission:ident;)*) => {
        &[$(stringify!($name)),*]
    };
}

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/core/src/contract/commands.rs");
    let manifest = tauri_build::AppManifest::new().commands(for_each_command!(names));
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("{error:#}");
    }
}
