//! Completions and the manual page, from the parser's own definition.

use crate::cli::command;
use crate::cli::verb::Shell;
use crate::text::catalogue::Text;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use clap_complete::Shell as Generator;
use clap_complete::generate;
use clap_mangen::Man;
use clap_mangen::roff::Roff;
use clap_mangen::roff::bold;
use clap_mangen::roff::roman;

/// Returns the completions for a shell, ready to be sourced.
#[must_use]
pub fn completions(shell: Shell) -> String {
    let generator = match shell {
        Shell::Bash => Generator::Bash,
        Shell::Zsh => Generator::Zsh,
        Shell::Fish => Generator::Fish,
    };
    let mut script = Vec::new();
    generate(generator, &mut visible(), "dadops", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// Returns the definition without what is hidden; completions would offer it.
fn visible() -> clap::Command {
    let root = command();
    let verbs = root.get_subcommands().filter(|verb| !verb.is_hide_set()).cloned();
    clap::Command::new("dadops").args(root.get_arguments().cloned()).subcommands(verbs)
}

/// Returns the manual page as roff: every verb, exit codes, files, environment.
///
/// # Errors
///
/// Those of writing to memory.
pub fn page() -> std::io::Result<String> {
    let mut root = command();
    root.build();
    let mut roff = Vec::new();
    let man = Man::new(root.clone());
    man.render_title(&mut roff)?;
    man.render_name_section(&mut roff)?;
    man.render_synopsis_section(&mut roff)?;
    man.render_options_section(&mut roff)?;
    for verb in root.get_subcommands().filter(|verb| !verb.is_hide_set()) {
        if verb.get_name() != "help" {
            one_verb(verb, &mut roff)?;
        }
    }
    table(words::MAN_EXIT, words::MAN_EXIT_ROWS).to_writer(&mut roff)?;
    table(words::MAN_FILES, words::MAN_FILES_ROWS).to_writer(&mut roff)?;
    table(words::MAN_ENVIRONMENT, words::MAN_ENVIRONMENT_ROWS).to_writer(&mut roff)?;
    Ok(String::from_utf8_lossy(&roff).into_owned())
}

/// A section of one verb: what it does, how it is called, what it takes.
fn one_verb(verb: &clap::Command, roff: &mut Vec<u8>) -> std::io::Result<()> {
    let mut section = Roff::new();
    section.control("SH", [verb.get_name().to_uppercase().as_str()]);
    section.text([roman(verb.get_about().map(ToString::to_string).unwrap_or_default())]);
    let usage = verb.clone().render_usage().to_string();
    for line in usage.trim_start_matches("Usage:").lines().map(str::trim) {
        section.control("PP", []);
        section.text([bold(line.to_owned())]);
    }
    for arg in verb.get_arguments().filter(|arg| !arg.is_global_set() && !arg.is_hide_set()) {
        if arg.get_id() == "help" {
            continue;
        }
        section.control("TP", []);
        section.text([bold(arg.to_string())]);
        section.text([roman(arg.get_help().map(ToString::to_string).unwrap_or_default())]);
    }
    for act in verb.get_subcommands().filter(|act| act.get_name() != "help") {
        section.control("TP", []);
        section.text([bold(format!("{} {}", verb.get_name(), act.get_name()))]);
        section.text([roman(act.get_about().map(ToString::to_string).unwrap_or_default())]);
    }
    section.to_writer(roff)
}

fn table(heading: Text, rows: Text) -> Roff {
    let mut section = Roff::new();
    section.control("SH", [heading.say(Tone::Ops)]);
    for (name, meaning) in rows.say(Tone::Ops).lines().filter_map(|row| row.split_once('|')) {
        section.control("TP", []);
        section.text([bold(name)]);
        section.text([roman(meaning)]);
    }
    section
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_is_completed_and_in_the_manual() {
        let page = page().expect("memory");
        let scripts = [Shell::Bash, Shell::Zsh, Shell::Fish].map(completions);
        for verb in command().get_subcommands().filter(|verb| !verb.is_hide_set()) {
            let name = verb.get_name();
            assert!(page.contains(&format!(".SH {}", name.to_uppercase())), "{name}");
            for script in &scripts {
                assert!(script.contains(name) && !script.contains("pictures"), "{name}");
            }
        }
        for word in ["EXIT STATUS", "FILES", "ENVIRONMENT", "DADOPS_DATA", "household add"] {
            assert!(page.contains(word), "{word}");
        }
    }
}
