//! Each command of the border, handed to the desk.

use std::sync::Arc;

use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{Invoke, InvokeBody, Request};

/// Where the window puts the input of a call whose body is bytes.
const INPUT: &str = "hamkke-input";

/// Makes a Tauri command of a command of the border. It runs on a thread of its own, so that slow
/// work holds up neither the window nor other commands.
macro_rules! command {
    // A file of 50 MB as JSON would hold up the window while it writes the letters: the bytes are
    // the request's body as they are.
    (attach($input:ty) -> $output:ty) => {
        #[tauri::command]
        async fn attach(
            desk: State<'_, Arc<Desk>>,
            request: Request<'_>,
        ) -> Result<$output, Failure> {
            let input = with_bytes(&request)?;
            run(&desk, move |desk| desk.attach(input)).await
        }
    };
    ($name:ident($input:ty) -> $output:ty) => {
        #[tauri::command]
        async fn $name(desk: State<'_, Arc<Desk>>, input: $input) -> Result<$output, Failure> {
            run(&desk, move |desk| desk.$name(input)).await
        }
    };
}

/// Makes Tauri commands of all commands of the border, and the router over them.
macro_rules! commands {
    ($($name:ident($input:ty) -> $output:ty, $permission:ident;)*) => {
        $(command!($name($input) -> $output);)*

        /// Takes each call of the window to its command.
        pub(crate) fn router() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

hamkke_core::for_each_command!(commands);

async fn run<T: Send + 'static>(
    desk: &Arc<Desk>,
    work: impl FnOnce(&Desk) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let desk = Arc::clone(desk);
    let done = spawn_blocking(move || work(&desk)).await;
    // A command that panicked is a fault of the program.
    done.unwrap_or_else(|_| Err(FailureCode::BadCall.into()))
}

/// The input from its header, with the body for its bytes.
fn with_bytes(request: &Request<'_>) -> Result<Attach, Failure> {
    let input = request.headers().get(INPUT).map(|input| input.as_bytes());
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(FailureCode::BadCall.into());
    };
    let input = input.and_then(|input| serde_json::from_slice::<Attach>(input).ok());
    let input = input.ok_or(FailureCode::BadCall)?;
    Ok(Attach {
        content: bytes.clone().into(),
        ..input
    })
}

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
