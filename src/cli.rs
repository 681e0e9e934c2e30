//! Edge: what is typed after `dadops`, and what is printed.
//!
//! Words come in as [`Args`]; values go out as text or JSON. Nothing here
//! opens a file: the shell does what was asked.

pub mod alerts;
pub mod answer;
pub mod arrival;
pub mod carers;
pub mod checklist;
pub mod forecast;
pub mod glance;
pub mod handover;
pub mod growth;
pub mod guide;
pub mod household;
pub mod incidents;
pub mod manual;
pub mod meds;
pub mod milk;
pub mod nearest;
pub mod oncall;
pub mod pages;
pub mod private;
pub mod document;
pub mod plan;
pub mod problem;
pub mod runbook;
pub mod say;
pub mod slo;
pub mod status;
pub mod summary;
pub mod timeline;
pub mod trends;
pub mod vaccinations;
pub mod verb;
pub mod watch;
pub mod when;

use crate::cli::nearest::nearest;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::verb::Verb;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::text::catalogue::cli as words;
use crate::text::catalogue::usage;
use crate::text::style::Tone;
use clap::CommandFactory;
use clap::FromArgMatches;
use clap::Parser;
use clap::error::ContextKind;
use clap::error::ContextValue;
use clap::error::ErrorKind;
use std::ffi::OsString;
use std::path::PathBuf;

/// Everything that was asked.
#[derive(Debug, Clone, PartialEq, Parser)]
#[command(name = "dadops", version, about = words::ABOUT.ops, before_help = usage::EXAMPLES.ops)]
#[command(max_term_width = 100)]
pub struct Args {
    /// What every verb takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do; nothing opens the console.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// What every verb takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is one switch of the command line")]
pub struct Global {
    /// The folder with all state; the platform's when absent.
    #[arg(long, global = true, env = "DADOPS_DATA", value_name = "DIR", help = usage::O_DATA.ops)]
    pub data: Option<PathBuf>,
    /// The moment to work at; the clock's when absent.
    #[arg(long, global = true, value_name = "TIME", value_parser = when::instant,
          help = usage::O_NOW.ops)]
    pub now: Option<Timestamp>,
    /// Who writes, by name.
    #[arg(long, global = true, value_name = "CARER", help = usage::O_BY.ops)]
    pub by: Option<String>,
    /// The zone to read and show times in.
    #[arg(long, global = true, value_name = "AREA/CITY", help = usage::O_ZONE.ops)]
    pub zone: Option<Zone>,
    /// One JSON value on standard output.
    #[arg(long, global = true, help = usage::O_JSON.ops)]
    pub json: bool,
    /// One record a line, nothing drawn.
    #[arg(long, global = true, conflicts_with = "json", help = usage::O_PLAIN.ops)]
    pub plain: bool,
    /// Say nothing when it worked.
    #[arg(short, long, global = true, help = usage::O_QUIET.ops)]
    pub quiet: bool,
    /// Store nothing.
    #[arg(short = 'n', long, global = true, help = usage::O_DRY_RUN.ops)]
    pub dry_run: bool,
    /// Never ask.
    #[arg(long, global = true, help = usage::O_NO_INPUT.ops)]
    pub no_input: bool,
    /// No colours.
    #[arg(long, global = true, help = usage::O_NO_COLOR.ops)]
    pub no_color: bool,
    /// The console in night colours.
    #[arg(long, global = true, help = usage::O_NIGHT.ops)]
    pub night: bool,
}

/// Why nothing is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// Help or the version was asked for: standard output, exit code 0.
    Show(String),
    /// It is not understood.
    Problem {
        /// Why, and what was meant perhaps.
        problem: Problem,
        /// Errors are wanted as JSON.
        json: bool,
    },
}

/// Returns what this process was asked to do.
///
/// # Errors
///
/// [`Stop`], when help was asked for or the words are not understood.
pub fn parse() -> Result<Args, Stop> {
    parse_from(std::env::args_os())
}

/// Returns what `typed`, which begins with the program's name, asks for.
///
/// # Errors
///
/// As [`parse`].
pub fn parse_from(typed: impl IntoIterator<Item = OsString>) -> Result<Args, Stop> {
    let typed = keep_note_mark(typed.into_iter().collect());
    let json = typed.iter().take_while(|word| *word != "--").any(|word| word == "--json");
    command()
        .try_get_matches_from(typed)
        .and_then(|matches| Args::from_arg_matches(&matches))
        .map_err(|error| stop(&error, json))
}

/// Returns the definition that parser, completions and manual page share.
#[must_use]
pub fn command() -> clap::Command {
    Args::command()
}

/// Doubles the `--` of a phrase: there it starts the note, and clap eats one.
fn keep_note_mark(mut typed: Vec<OsString>) -> Vec<OsString> {
    let phrase = typed.iter().position(|word| word == "log" || word == "edit");
    let mark = typed.iter().position(|word| word == "--");
    if let (Some(phrase), Some(mark)) = (phrase, mark)
        && phrase < mark
    {
        typed.insert(mark, OsString::from("--"));
    }
    typed
}

fn stop(error: &clap::Error, json: bool) -> Stop {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(word)) => Some(word.as_str()),
        _ => None,
    };
    let problem = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Stop::Show(error.render().to_string());
        }
        ErrorKind::InvalidSubcommand => {
            unknown_verb(context(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        _ => in_one_line(error),
    };
    Stop::Problem { problem, json }
}

fn unknown_verb(typed: &str) -> Problem {
    let command = command();
    let verbs = command.get_subcommands().filter(|verb| !verb.is_hide_set());
    let problem = Problem::new(code::NOT_UNDERSTOOD, words::UNKNOWN_VERB.fill(Tone::Ops, &[typed]));
    match nearest(typed, verbs.map(clap::Command::get_name)) {
        Some(verb) => problem.hint(words::DID_YOU_MEAN.fill(Tone::Ops, &[verb])),
        None => problem.hint(words::SEE_HELP.say(Tone::Ops)),
    }
}

/// Clap's own words: the first paragraph is the message, `tip:` the hint.
fn in_one_line(error: &clap::Error) -> Problem {
    let text = error.render().to_string();
    let mut parts = text.split("\n\n").map(str::trim);
    let message = parts.next().unwrap_or_default().trim_start_matches("error: ");
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let tip = parts.find_map(|part| part.strip_prefix("tip: "));
    let problem = Problem::new(code::NOT_UNDERSTOOD, message);
    problem.hint(tip.unwrap_or(words::SEE_HELP.say(Tone::Ops)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::verb::Shell;

    fn asked(line: &[&str]) -> Result<Args, Stop> {
        parse_from(std::iter::once("dadops").chain(line.iter().copied()).map(OsString::from))
    }

    fn problem(line: &[&str]) -> Problem {
        match asked(line) {
            Err(Stop::Problem { problem, .. }) => problem,
            other => panic!("{line:?}: {other:?}"),
        }
    }

    fn phrase(line: &[&str]) -> String {
        match asked(line).expect("it reads").verb {
            Some(Verb::Log { phrase, .. } | Verb::Edit { phrase, .. }) => phrase.join(" "),
            other => panic!("{line:?}: {other:?}"),
        }
    }

    #[test]
    fn the_definition_holds_together() {
        command().debug_assert();
    }

    #[test]
    fn options_stand_before_and_behind_the_verb() {
        for line in [
            ["--json", "-n", "--by", "Dad", "log", "bottle", "90"],
            ["log", "--json", "bottle", "90", "-n", "--by", "Dad"],
            ["log", "bottle", "90", "--by=Dad", "--json", "--dry-run", "--quiet"],
        ] {
            let args = asked(&line).expect("it reads");
            assert!(args.global.json && args.global.dry_run, "{line:?}");
            assert_eq!(args.global.by.as_deref(), Some("Dad"), "{line:?}");
            assert_eq!(phrase(&line), "bottle 90", "{line:?}");
        }
    }

    #[test]
    fn two_dashes_start_the_note_of_a_phrase() {
        assert_eq!(
            phrase(&["log", "med", "d", "1", "drop", "--", "with", "--json"]),
            "med d 1 drop -- with --json"
        );
        assert_eq!(phrase(&["edit", "01", "wet", "--", "leaked"]), "wet -- leaked");
        assert_eq!(phrase(&["log", "-"]), "-");
        assert_eq!(phrase(&["log", "bottle", "-5"]), "bottle -5");
    }

    #[test]
    fn a_mistyped_verb_names_the_nearest_and_is_never_run() {
        for (typed, hint) in [
            ("lgo", "did you mean `log`?"),
            ("stauts", "did you mean `status`?"),
            ("bottle", "`dadops -h` lists what there is"),
            ("picture", "`dadops -h` lists what there is"),
            ("retro", "`dadops -h` lists what there is"),
        ] {
            let problem = problem(&[typed]);
            assert_eq!(problem.code, 2, "{typed}");
            assert_eq!(problem.message, format!("unknown verb `{typed}`"));
            assert_eq!(problem.hint.as_deref(), Some(hint), "{typed}");
        }
    }

    #[test]
    fn no_verb_is_cut_short() {
        assert_eq!(problem(&["stat"]).code, 2);
        assert_eq!(problem(&["log"]).code, 2);
        assert_eq!(problem(&["edit", "01"]).code, 2);
        assert_eq!(problem(&["edit", "01", "wet", "--remove"]).code, 2);
        assert_eq!(problem(&["status", "--format", "{fed}"]).code, 2);
        assert_eq!(problem(&["import", "babybuddy"]).code, 2);
        assert_eq!(problem(&["demo", "--days", "0"]).code, 2);
        assert_eq!(problem(&["--json", "--plain"]).code, 2);
    }

    #[test]
    fn values_that_do_not_read_are_named() {
        let message = |line: &[&str]| problem(line).message;
        assert!(message(&["--now", "3am", "status"]).contains("`3am` is not a time"));
        assert!(message(&["--zone", "Berlin"]).contains("`Berlin` is not a time zone"));
        assert!(message(&["timeline", "--kind", "bath"]).contains("`bath` is no kind"));
        assert!(message(&["household", "set", "nation", "ireland"]).contains("ireland"));
    }

    #[test]
    fn help_begins_with_examples_and_lists_no_hidden_verb() {
        for line in [vec!["-h"], vec!["--help"], vec!["help"]] {
            let Err(Stop::Show(text)) = asked(&line) else { panic!("{line:?}") };
            assert!(text.starts_with("Examples:\n  dadops "), "{text}");
            assert!(text.contains("timeline") && !text.contains("pictures"), "{text}");
        }
        let Err(Stop::Show(text)) = asked(&["help", "log"]) else { panic!("help log") };
        assert!(text.starts_with("Examples:"), "{text}");
        assert!(matches!(asked(&["--version"]), Err(Stop::Show(_))));
    }

    #[test]
    fn errors_are_wanted_as_json_where_the_switch_stands() {
        let json = |line: &[&str]| matches!(asked(line), Err(Stop::Problem { json: true, .. }));
        assert!(json(&["lgo", "--json"]));
        assert!(json(&["--json", "--now", "x"]));
        assert!(!json(&["lgo"]));
        assert!(!json(&["lgo", "--", "--json"]));
    }

    #[test]
    fn every_shell_is_known_by_its_name() {
        let args = asked(&["completions", "zsh"]).expect("it reads");
        assert_eq!(args.verb, Some(Verb::Completions { shell: Shell::Zsh }));
    }
}
