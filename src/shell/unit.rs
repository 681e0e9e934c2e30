//! The systemd user unit of the watch: written, removed, and said how.

use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::shell::out::Answer;
use crate::shell::report;
use crate::text::catalogue::watch as text;
use crate::text::style::Tone;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

/// Its file.
const NAME: &str = "dadops-watch.service";

/// The first line of every unit that DadOps wrote.
const OURS: &str = "# Written by dadops watch --install";

/// Writes the unit, or removes it.
///
/// # Errors
///
/// A [`Problem`]: what was there is as it was.
pub fn run(global: &Global, install: bool) -> Result<Answer, Problem> {
    let folder = folder().ok_or_else(|| {
        Problem::new(code::FAILED, text::NO_UNIT.fill(Tone::Ops, &["~/.config/systemd/user"]))
    })?;
    let path = folder.join(NAME);
    let said = path.display().to_string();
    let ours = match fs::read_to_string(&path) {
        Ok(text) => Some(text.starts_with(OURS)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(&error)),
    };
    if ours == Some(false) {
        return Err(Problem::new(code::REFUSED, text::OTHER_UNIT.fill(Tone::Ops, &[&said])));
    }
    let (done, hint) = if install {
        let program = std::env::current_exe().map_err(|error| failed(&error))?;
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&path, unit(&program, global.data.as_deref())))
            .map_err(|error| failed(&error))?;
        (text::INSTALLED, text::INSTALLED_HINT)
    } else if ours.is_none() {
        return Err(Problem::new(code::NOTHING, text::NO_UNIT.fill(Tone::Ops, &[&said])));
    } else {
        fs::remove_file(&path).map_err(|error| failed(&error))?;
        (text::UNINSTALLED, text::UNINSTALLED_HINT)
    };
    let line = done.fill(Tone::Ops, &[&said]);
    Ok(Answer::said(format!("{line}\n{}\n", hint.say(Tone::Ops))))
}

fn folder() -> Option<PathBuf> {
    let config = std::env::var_os("XDG_CONFIG_HOME").filter(|folder| !folder.is_empty());
    let home = || Some(Path::new(&std::env::var_os("HOME")?).join(".config"));
    Some(config.map(PathBuf::from).or_else(home)?.join("systemd/user"))
}

/// Returns the unit; it may do nothing but read and write its own folders.
fn unit(program: &Path, data: Option<&Path>) -> String {
    let data = data.map(|data| format!(" --data {}", quoted(data))).unwrap_or_default();
    format!(
        "{OURS}\n\
         [Unit]\n\
         Description=DadOps: alerts while the console is closed\n\
         After=graphical-session.target\n\
         \n\
         [Service]\n\
         ExecStart={}{data} --quiet watch\n\
         Restart=on-failure\n\
         RestartSec=30\n\
         NoNewPrivileges=yes\n\
         \n\
         [Install]\n\
         WantedBy=default.target\n",
        quoted(program),
    )
}

/// Returns a path as one word of a unit: systemd reads `%` and quotes.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\"").replace('%', "%%"))
}

fn failed(error: &io::Error) -> Problem {
    Problem::new(code::FAILED, report::chain(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_names_program_and_folder_whatever_is_in_them() {
        let text = unit(Path::new("/opt/my \"apps\"/dadops"), Some(Path::new("/home/a/50% off")));
        assert!(text.starts_with(OURS));
        let line =
            "ExecStart=\"/opt/my \\\"apps\\\"/dadops\" --data \"/home/a/50%% off\" --quiet watch";
        assert!(text.lines().any(|one| one == line), "{text}");
    }
}
