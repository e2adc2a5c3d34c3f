//! Writes the border as TypeScript.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use super::*;
use crate::model::{Field, Kind, Shape, shape};

/// Collects the declarations of a type and of all that it names.
struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let doc = T::docs().unwrap_or_default();
            let declaration = format!("{doc}export {}", T::decl(&self.config));
            self.declarations
                .insert(T::ident(&self.config), declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

macro_rules! write_commands {
    ($($name:ident($input:ty) -> $output:ty, $permission:ident;)*) => {
        fn commands(collector: &mut Collector) -> String {
            let mut commands = String::new();
            $(
                collector.visit::<$input>();
                collector.visit::<$output>();
                let _ = writeln!(
                    commands,
                    "  {}: {{ input: {}; output: {} }};",
                    stringify!($name),
                    <$input>::name(&collector.config),
                    <$output>::name(&collector.config),
                );
            )*
            commands
        }
    };
}
crate::for_each_command!(write_commands);

/// The whole border as one TypeScript file.
pub fn typescript() -> String {
    let mut collector = Collector {
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        declarations: BTreeMap::new(),
    };
    let commands = commands(&mut collector);
    collector.visit::<Failure>();
    collector.visit::<Shape>();
    let mut file = String::from(
        "// Written by `make bindings` from src-tauri/core/src/contract. Do not edit.\n\n",
    );
    for declaration in collector.declarations.values() {
        let _ = writeln!(file, "{declaration}\n");
    }
    let _ = writeln!(
        file,
        "/** Every command of the border, with what goes in and comes out. */"
    );
    let _ = write!(file, "export interface Commands {{\n{commands}}}\n");
    let _ = write!(
        file,
        "\n/** The most bytes that a paper may have. */\nexport const PAPER_BYTES = {};\n",
        crate::papers::MAX_BYTES
    );
    file.push_str(&shapes());
    file
}

/// The table of what each field may hold, so that no window keeps a second one.
fn shapes() -> String {
    let mut table = String::from(
        "\n/** Which fields a record of a kind has, and what each may hold. */\n\
         export const SHAPES: { [K in Kind]?: { [F in Field]?: Shape } } = {\n",
    );
    for kind in Kind::ALL {
        let fields: Vec<String> = Field::ALL
            .iter()
            .filter_map(|field| Some((field, serde_json::to_string(&shape(*kind, *field)?).ok()?)))
            .map(|(field, shape)| format!("    {}: {shape},\n", field.name()))
            .collect();
        let _ = write!(table, "  {}: {{\n{}  }},\n", kind.name(), fields.concat());
    }
    table + "};\n"
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_committed_typescript_is_what_the_types_say() {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/generated/contract.ts");
        let fresh = super::typescript();
        if std::env::var_os("HAMKKE_WRITE_BINDINGS").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            committed.replace("\r\n", "\n"),
            fresh,
            "stale: run `make bindings`"
        );
    }
}
