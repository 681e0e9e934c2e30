//! Which entries are meant, and for whom.

use crate::document::fault::Kind;
use crate::document::reader::LONGEST;
use crate::document::reader::Table;
use crate::document::reader::Value;
use crate::domain::detail::Kind as FactKind;
use crate::plan::PRIMARY;
use crate::plan::key;
use crate::plan::objective::Content;
use crate::plan::objective::Stream;
use crate::plan::objective::Whom;
use crate::plan::people::Mention;
use crate::plan::people::Who;
use crate::plan::read::reader::Reader;
use crate::text::catalogue::plan as text;
use toml::de::DeValue;

const CONTENTS: [(&str, Content); 2] = [("wet", Content::Wet), ("dirty", Content::Dirty)];

/// The words for whom; `NAME` stands behind the last two.
const BABY: &str = "baby:";
const CARER: &str = "carer:";

/// The keys of a stream that stands in another table.
pub(crate) const KEYS: [&str; 5] = ["of", "content", "baby", "carer", "hours"];

impl Reader {
    /// Reads the stream whose keys stand in `table`.
    pub(crate) fn stream(&mut self, table: &Table<'_>) -> Option<Stream> {
        let kinds = self.need(table, "of").map(|value| self.kinds(value)).unwrap_or_default();
        let content = table.get("content").and_then(|value| {
            let content = self.choice(value, "content", &CONTENTS);
            if !kinds.is_empty() && !kinds.contains(&FactKind::Nappy) {
                let at = table.place("content");
                self.wrong(at, Kind::Clash, text::CONTENT_NEEDS_NAPPY, &[]);
            }
            content
        });
        let baby = table.get("baby").and_then(|value| self.person(value, "baby", Who::Baby));
        let carer = table.get("carer").and_then(|value| self.person(value, "carer", Who::Carer));
        let hours = table.get("hours").and_then(|value| self.hours(value, "hours"));
        (!kinds.is_empty()).then_some(Stream { kinds, content, baby, carer, hours })
    }

    /// Reads the stream under a key that must be there.
    pub(crate) fn stream_at(&mut self, table: &Table<'_>, name: &str) -> Option<Stream> {
        self.need(table, name)?;
        let table = self.section(table, name, &key::STREAM)?;
        self.stream(&table)
    }

    fn kinds(&mut self, value: &Value<'_>) -> Vec<FactKind> {
        let words: Vec<(&str, FactKind)> =
            FactKind::ALL.iter().map(|kind| (kind.name(), *kind)).collect();
        match value.get_ref() {
            DeValue::Array(_) => {
                self.list(value, "of", |reader, item| reader.choice(item, "of", &words))
            }
            _ => self.choice(value, "of", &words).into_iter().collect(),
        }
    }

    /// Reads for whom something is.
    pub(crate) fn whom(&mut self, value: &Value<'_>) -> Option<Whom> {
        let named = |said: &str, word: &str| {
            let name = said.strip_prefix(word)?.trim();
            (1..=LONGEST).contains(&name.chars().count()).then(|| name.to_owned())
        };
        let whom = self.read(value, "whom", text::A_WHOM, |said| match said {
            "each-baby" => Some(Whom::EachBaby),
            "each-carer" => Some(Whom::EachCarer),
            PRIMARY => Some(Whom::Primary),
            "household" => Some(Whom::Household),
            _ => named(said, BABY).map(Whom::Baby).or_else(|| named(said, CARER).map(Whom::Carer)),
        })?;
        let at = value.span().start;
        let mention = match &whom {
            Whom::Baby(name) => Some((name, Who::Baby)),
            Whom::Carer(name) => Some((name, Who::Carer)),
            _ => None,
        };
        let mention = mention.map(|(name, who)| Mention { at, name: name.clone(), who });
        self.also.people.extend(mention);
        Some(whom)
    }
}
