//! Each command of the border, handed to the desk.

use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use tauri::State;
use tauri::ipc::Invoke;

/// Makes a Tauri command of each command of the border, and the router over them. They run off
/// the window's thread, so that slow work does not freeze it.
macro_rules! commands {
    ($($name:ident($input:ty) -> $output:ty, $permission:ident;)*) => {
        $(
            #[tauri::command(async)]
            fn $name(desk: State<'_, Desk>, input: $input) -> Result<$output, Failure> {
                desk.$name(input)
            }
        )*

        /// Takes each call of the window to its command.
        pub(crate) fn router() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

hamkke_core::for_each_command!(commands);

#[cfg(test)]
mod tests {
    use serde_json::Value;

    macro_rules! names {
        ($($name:ident($input:ty) -> $output:ty, $permission:ident;)*) => {
            [$(stringify!($name)),*]
        };
    }

    #[test]
    fn the_window_is_granted_exactly_the_commands_of_the_border() {
        let config: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();
        let [capability] = config["app"]["security"]["capabilities"]
            .as_array()
            .unwrap()
            .as_slice()
        else {
            panic!("one capability, for the one window");
        };
        assert_eq!(capability["windows"], serde_json::json!(["main"]));
        let expected: Vec<Value> = hamkke_core::for_each_command!(names)
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-")).into())
            .collect();
        assert_eq!(capability["permissions"], Value::from(expected));
    }
}
