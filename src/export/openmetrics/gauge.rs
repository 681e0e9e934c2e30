//! One family of values, as it is written.

use crate::text::catalogue::Text;
use crate::text::style::Tone;
use std::fmt::Write;

/// A gauge with its values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Gauge {
    name: &'static str,
    unit: Option<&'static str>,
    help: Text,
    values: Vec<(Vec<(&'static str, String)>, f64)>,
}

impl Gauge {
    /// Returns one without values; `unit` is the end of `name`.
    pub(crate) const fn new(name: &'static str, unit: Option<&'static str>, help: Text) -> Self {
        Self { name, unit, help, values: Vec::new() }
    }

    /// Adds a value; what is not known is left out.
    pub(crate) fn put(&mut self, labels: &[(&'static str, &str)], value: Option<f64>) {
        if let Some(value) = value.filter(|value| value.is_finite()) {
            let labels = labels.iter().map(|(key, label)| (*key, (*label).to_owned()));
            self.values.push((labels.collect(), value));
        }
    }

    /// Writes it; nothing when nothing is known.
    pub(crate) fn write(&self, out: &mut String, tone: Tone) {
        if self.values.is_empty() {
            return;
        }
        let name = self.name;
        let help = escaped(self.help.say(tone));
        // Into a string: cannot fail.
        let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} gauge");
        if let Some(unit) = self.unit {
            let _ = writeln!(out, "# UNIT {name} {unit}");
        }
        for (labels, value) in &self.values {
            let labels: Vec<String> =
                labels.iter().map(|(key, label)| format!("{key}=\"{}\"", escaped(label))).collect();
            let labels =
                if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
            let _ = writeln!(out, "{name}{labels} {value}");
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELP: Text = Text::same("one \"line\"");

    #[test]
    fn labels_cannot_end_their_quotes_or_the_line() {
        let mut gauge = Gauge::new("dadops_x_seconds", Some("seconds"), HELP);
        gauge.put(&[("baby", "A\"\n\\")], Some(1.5));
        gauge.put(&[], Some(0.0));
        gauge.put(&[("baby", "unknown")], None);
        let mut out = String::new();
        gauge.write(&mut out, Tone::Ops);
        assert_eq!(
            out,
            "# HELP dadops_x_seconds one \\\"line\\\"\n# TYPE dadops_x_seconds gauge\n\
             # UNIT dadops_x_seconds seconds\n\
             dadops_x_seconds{baby=\"A\\\"\\n\\\\\"} 1.5\ndadops_x_seconds 0\n"
        );
    }

    #[test]
    fn what_has_no_value_is_not_there() {
        let mut gauge = Gauge::new("dadops_x", None, HELP);
        gauge.put(&[], Some(f64::NAN));
        let mut out = String::new();
        gauge.write(&mut out, Tone::Ops);
        assert_eq!(out, "");
    }
}
