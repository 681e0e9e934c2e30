//! A fault of the program: the terminal is given back, one clear sentence,
//! a file that says where.

use crate::clock::Clock;
use crate::text::catalogue::shell::CRASH_FILE;
use crate::text::catalogue::shell::CRASH_LINE;
use crate::text::catalogue::shell::CRASHED;
use crate::text::style::Tone;
use crate::tui::guard;
use std::any::Any;
use std::fs::OpenOptions;
use std::io;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::panic;
use std::panic::PanicHookInfo;
use std::path::Path;
use std::path::PathBuf;
use std::process;

/// The exit code of a fault, as Rust's own.
const CODE: i32 = 101;

/// From now on a fault anywhere, in any thread, ends the program in an
/// orderly way; the report goes into the folder `state`.
pub fn install(state: PathBuf) {
    panic::set_hook(Box::new(move |info| {
        guard::leave();
        let (place, message) = (place(info), message(info.payload()));
        eprintln!("dadops: {}", CRASHED.say(Tone::Ops));
        match write(&state, &place, &message) {
            Ok(file) => {
                eprintln!("  {}", CRASH_FILE.fill(Tone::Ops, &[&file.display().to_string()]));
            }
            Err(_) => eprintln!("  {}", CRASH_LINE.fill(Tone::Ops, &[&place, &message])),
        }
        // A thread that is gone would leave a console that hears nothing.
        process::exit(CODE);
    }));
}

/// Writes the report and returns its file, which its owner alone can read.
fn write(state: &Path, place: &str, message: &str) -> io::Result<PathBuf> {
    let at = Clock::real().now();
    let file = state.join(format!("crash-{}.txt", at.format("%Y%m%dT%H%M%S%3fZ")));
    let mut options = OpenOptions::new();
    let mut report = options.write(true).create_new(true).mode(0o600).open(&file)?;
    report.write_all(text(place, message).as_bytes())?;
    Ok(file)
}

fn text(place: &str, message: &str) -> String {
    format!("DadOps {}\n{place}\n{message}\n", env!("CARGO_PKG_VERSION"))
}

fn place(info: &PanicHookInfo<'_>) -> String {
    info.location().map_or_else(String::new, ToString::to_string)
}

fn message(payload: &dyn Any) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_report_is_the_owners_alone_and_says_where() {
        let root = tempfile::tempdir().expect("a folder");
        let file = write(root.path(), "src/x.rs:1:2", "index out of bounds").expect("written");
        let mode = fs::metadata(&file).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let report = fs::read_to_string(&file).expect("reads");
        assert!(report.ends_with("src/x.rs:1:2\nindex out of bounds\n"), "{report}");
    }

    #[test]
    fn every_kind_of_message_is_kept() {
        assert_eq!(message(&"words"), "words");
        assert_eq!(message(&"words".to_owned()), "words");
        assert_eq!(message(&5), "");
    }
}
