//! The pages of docs that the tables write: keys, verbs, metrics, the plan.

use crate::app::keymap::Binding;
use crate::app::keymap::Context;
use crate::app::keymap::table::TABLE;
use crate::app::ui::Hand;
use crate::cli;
use crate::document::key::Key;
use crate::guidance::source::Source;
use crate::guidance::sources::files;
use crate::metrics::catalogue;
use crate::metrics::catalogue::About;
use crate::metrics::catalogue::Metric;
use crate::plan;
use crate::plan::key;
use crate::plan::tier::Tier;
use crate::runbook;
use crate::runbook::live::Live;
use crate::runbook::shipped;
use crate::text::catalogue::books;
use crate::text::catalogue::carers;
use crate::text::catalogue::cli as words;
use crate::text::catalogue::planning;
use crate::text::style::Tone;
use std::fmt::Write;

/// Returns each page's file name and Markdown.
#[must_use]
pub fn pages() -> Vec<(&'static str, String)> {
    vec![
        ("keys.md", keys()),
        ("commands.md", commands()),
        ("metrics.md", metrics()),
        ("plan.md", plan()),
        ("runbooks.md", runbooks()),
        ("sources.md", sources()),
    ]
}

/// Every key of a runbook and every value in one, from the parser's tables.
fn runbooks() -> String {
    let mut page = books::PAGE.ops.to_owned();
    for section in runbook::key::SECTIONS {
        // Into a string: cannot fail.
        let _ = write!(page, "\n### `{}`\n\n{}\n", section.heading, section.about);
        page.push_str(planning::PAGE_HEAD.ops);
        for Key { name, shape, without, help } in section.keys {
            let _ = writeln!(page, "| `{name}` | {shape} | {without} | {help} |");
        }
    }
    page.push_str(books::PAGE_LIVE.ops);
    for (name, _, help) in Live::ALL {
        let _ = writeln!(page, "| `{name}` | {help} |");
    }
    page.push_str(books::PAGE_SHIPPED.ops);
    for book in shipped::books() {
        let _ = writeln!(page, "| `{}` | {} |", book.id, book.title);
    }
    page
}

/// One row a row of published guidance.
fn sources() -> String {
    let mut page = words::PAGE_SOURCES.ops.to_owned();
    for (file, rows) in files() {
        // Into a string: cannot fail.
        let _ = write!(page, "\n## {file}\n\n{}", words::SOURCES_HEAD.ops);
        for (id, text, source) in rows {
            let Source { published, verified_on, review_by, .. } = source;
            let from = match &source.source_url {
                Some(url) => format!("[{}]({url})", source.source),
                None => source.source.clone(),
            };
            let read = source.read.name();
            let text = text.replace('|', "\\|");
            let _ = writeln!(
                page,
                "| `{id}` | {text} | {from} | {published} | {read} | {verified_on} | {review_by} |"
            );
        }
    }
    page
}

/// Every key of a plan, from the tables that the parser goes by.
fn plan() -> String {
    let mut page = planning::PAGE.ops.to_owned();
    for section in key::SECTIONS {
        // Into a string: cannot fail.
        let _ = write!(page, "\n### `{}`\n\n{}\n", section.heading, section.about);
        if !section.keys.is_empty() {
            page.push_str(planning::PAGE_HEAD.ops);
        }
        for Key { name, shape, without, help } in section.keys {
            let _ = writeln!(page, "| `{name}` | {shape} | {without} | {help} |");
        }
    }
    page.push_str(planning::PAGE_INDICATORS.ops);
    for (name, needs, methods, help) in key::INDICATORS {
        let _ = writeln!(page, "| `{name}` | {needs} | {methods} | {help} |");
    }
    page.push_str(planning::PAGE_RULES.ops);
    for (name, needs, help) in key::RULES {
        let _ = writeln!(page, "| `{name}` | {needs} | {help} |");
    }
    page.push_str(planning::PAGE_TIERS.ops);
    for tier in Tier::ALL {
        let (long, short) = (tier.long().num_hours(), tier.short().num_hours());
        let (name, burn, alpha) = (tier.name(), tier.burn(), tier.alpha());
        let _ = writeln!(page, "| `{name}` | {long} h | {short} h | {burn} | {alpha} |");
    }
    let _ = write!(page, "{}```toml\n{}```\n", planning::PAGE_SHIPPED.ops, plan::DEFAULT);
    page
}

/// One row a key, as the help of the console has them.
fn keys() -> String {
    let mut page = words::PAGE_KEYS.ops.to_owned();
    for (context, heading) in [
        (Context::Screen, words::KEYS_SCREEN),
        (Context::Over, words::KEYS_OVER),
        (Context::Run, words::KEYS_RUN),
        (Context::Feed, words::KEYS_FEED),
        (Context::Nappy, words::KEYS_NAPPY),
        (Context::Whose, words::KEYS_WHOSE),
        (Context::Carer, words::KEYS_CARER),
        (Context::Toil, words::KEYS_TOIL),
        (Context::CheckIn, words::KEYS_CHECK_IN),
        (Context::Recovery, words::KEYS_RECOVERY),
        (Context::Shift, words::KEYS_SHIFT),
        (Context::Help, words::KEYS_HELP),
        (Context::HandOver, words::KEYS_HAND_OVER),
        (Context::Import, words::KEYS_IMPORT),
        (Context::Guide, words::KEYS_GUIDE),
        (Context::Private, words::KEYS_PRIVATE),
        (Context::Incident, words::KEYS_INCIDENT),
        (Context::Always, words::KEYS_ALWAYS),
    ] {
        // Into a string: cannot fail.
        let _ = write!(page, "\n## {}\n\n{}", heading.ops, words::KEYS_HEAD.ops);
        for binding in TABLE.iter().filter(|row| row.contexts.contains(&context)) {
            page.push_str(&key_row(binding));
        }
    }
    page
}

fn key_row(binding: &Binding) -> String {
    let code = |label: String| format!("`{}`", label.replace('|', "\\|"));
    let mut left = binding.keys(Hand::Left).map(|key| code(key.label()));
    let first = left.next().unwrap_or_default();
    let others: Vec<String> = left.collect();
    let right = code(binding.key(Hand::Right).label());
    let does = binding.help.say(Tone::Plain);
    format!("| {first} | {right} | {} | {does} | `{}` |\n", others.join(" "), binding.name)
}

/// One section a verb, with its own help.
fn commands() -> String {
    let mut root = cli::command().term_width(96);
    root.build();
    let mut page = words::PAGE_COMMANDS.ops.to_owned();
    let verbs: Vec<String> = root
        .get_subcommands()
        .filter(|verb| !verb.is_hide_set() && verb.get_name() != "help")
        .map(|verb| verb.get_name().to_owned())
        .collect();
    for name in verbs {
        let Some(verb) = root.find_subcommand_mut(&name) else { continue };
        let help = verb.render_help().to_string();
        let own = help.split("\nOptions:").next().unwrap_or_default().trim_end();
        let _ = write!(page, "\n## {name}\n\n```text\n{own}\n```\n");
    }
    page
}

/// One row a metric.
fn metrics() -> String {
    let mut page = carers::PAGE_METRICS.ops.to_owned();
    for (about, heading) in [
        (About::Carer, carers::METRICS_CARER),
        (About::Household, carers::METRICS_HOUSEHOLD),
        (About::Baby, carers::METRICS_BABY),
        (About::Daily, carers::METRICS_DAILY),
    ] {
        let _ = write!(page, "\n## {}\n\n{}", heading.ops, carers::METRICS_HEAD.ops);
        for metric in catalogue::about(about) {
            let Metric { name, unit, help, source, .. } = metric;
            let _ = writeln!(page, "| `{name}` | {} | {help} | {source} |", unit.name());
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::catalogue::METRICS;

    #[test]
    fn every_verb_and_every_key_has_its_place() {
        let [(_, keys), (_, commands), (_, metrics), (_, plan), _, (_, sources)] = &pages()[..]
        else {
            panic!("six pages")
        };
        for (id, ..) in files().into_iter().flat_map(|(_, rows)| rows) {
            assert!(sources.contains(&format!("| `{id}` |")), "{id}");
        }
        for verb in cli::command().get_subcommands().filter(|verb| !verb.is_hide_set()) {
            assert!(commands.contains(&format!("\n## {}\n", verb.get_name())), "{verb}");
        }
        for binding in TABLE {
            assert!(keys.contains(&format!("`{}` |\n", binding.name)), "{}", binding.name);
        }
        for metric in METRICS {
            assert!(metrics.contains(&format!("| `{}` |", metric.name)), "{}", metric.name);
        }
        for key in key::SECTIONS.iter().flat_map(|section| section.keys) {
            assert!(plan.contains(&format!("| `{}` |", key.name)), "{}", key.name);
        }
        assert!(!commands.contains("pictures"), "hidden verbs stay hidden");
    }
}
