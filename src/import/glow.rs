//! Glow Baby: six CSV files, in a folder or a zip; no file names the child.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::measure::Measurement;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::amount::What;
use crate::import::cell;
use crate::import::error::ImportError;
use crate::import::files;
use crate::import::files::File;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::header;
use crate::import::source::Source;
use crate::import::table::Column;
use crate::import::table::Row;
use crate::import::table::Table;
use crate::import::table::may;
use crate::import::table::needs;
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use chrono::TimeDelta;

/// What to know about Glow Baby's files.
pub const ABOUT: About = About {
    format: Format::Glow,
    name: "glow",
    app: "Glow Baby",
    needs: "the zip or its folder; --zone, and --baby (no file names the child)",
    how: "in the app's settings, export the baby's data: it gives a zip of CSV files",
    endings: &["csv"],
    known_by: "the columns `Diaper time`, `Time of feeding`, `Begin time` or `Weight(kg)`",
    recognise: |source| {
        let header = header(source);
        let file = files::by_columns(&FILES, &header)?;
        Some(format!("it has the columns {}", file.tell.join(", ")))
    },
    reader: Reader::Rows(read),
};

/// What one file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Diaper,
    Bottle,
    Breast,
    Solids,
    Sleep,
    Growth,
}

/// A kind of file: its name here, columns that tell it, its columns.
const fn file(
    kind: Holds,
    tell: &'static [&'static str],
    columns: &'static [Column],
) -> File<Holds> {
    File { kind, stems: &[], tell, columns }
}

const NOTE: Column = Column { name: "notes", also: &["note"], required: false };

/// Told apart in this order: a breast feed has the columns of a sleep and more.
const FILES: [File<Holds>; 6] = [
    file(
        Holds::Diaper,
        &["diaper time"],
        &[needs("diaper time"), needs("in the diaper"), may("color"), may("texture"), NOTE],
    ),
    file(
        Holds::Bottle,
        &["time of feeding", "milk type"],
        &[needs("time of feeding"), needs("milk type"), may("amount(ml)"), may("amount(oz)"), NOTE],
    ),
    file(
        Holds::Solids,
        &["time of feeding", "ingredients"],
        &[
            needs("time of feeding"),
            needs("ingredients"),
            may("amount"),
            may("unit type"),
            may("baby's reaction"),
            NOTE,
        ],
    ),
    file(
        Holds::Breast,
        &["begin time", "left(min)", "right(min)"],
        &[needs("begin time"), may("end time"), needs("left(min)"), needs("right(min)"), NOTE],
    ),
    file(
        Holds::Sleep,
        &["begin time", "end time"],
        &[needs("begin time"), needs("end time"), NOTE],
    ),
    file(
        Holds::Growth,
        &["date", "weight(kg)"],
        &[
            needs("date"),
            may("weight(kg)"),
            may("weight(lb)"),
            may("height(cm)"),
            may("height(in)"),
            may("head circ.(cm)"),
            may("head circ.(in)"),
            NOTE,
        ],
    ),
];

/// Reads Glow Baby's files.
///
/// # Errors
///
/// [`ImportError`]: a file that is none of the app's, or does not read.
pub fn read(sources: &[Source], _options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "glow", habit: Some(Order::MonthFirst), ..Found::default() };
    for (place, source) in sources.iter().enumerate() {
        let sheet = split(source)?;
        let Some(file) = files::by_columns(&FILES, &sheet.header) else {
            return Err(files::unknown(source, "Glow Baby", &sheet.header));
        };
        let table = Table::new(source, &sheet, file.columns, &mut found.warnings)?;
        let rows = table.rows(&mut found.warnings);
        files::take(&mut found, source, rows, |row, said| {
            Reading { row, said, file: place }.facts(file.kind)
        });
    }
    Ok(found)
}

/// One row, and what is to be said about it.
struct Reading<'a, 'b> {
    row: &'a Row<'b>,
    said: &'a mut Vec<Said>,
    file: usize,
}

impl Reading<'_, '_> {
    fn facts(&mut self, holds: Holds) -> Result<Vec<Raw>, Said> {
        Ok(vec![match holds {
            Holds::Diaper => self.diaper()?,
            Holds::Bottle => self.bottle()?,
            Holds::Solids => self.solids()?,
            Holds::Breast => self.breast()?,
            Holds::Sleep => {
                let end = cell::moment(self.row, "end time")?.map_or(End::Missing, End::At);
                let detail = Detail::Sleep(Sleep::default());
                Raw { end, may_run: true, ..self.raw("begin time", detail, &[])? }
            }
            Holds::Growth => return self.growth(),
        }])
    }

    fn raw(&self, time: &'static str, detail: Detail, told: &[&'static str]) -> Result<Raw, Said> {
        let start = cell::start(self.row, time)?;
        Ok(Raw {
            note: cell::note(self.row, "notes"),
            says: cell::says("", self.row, told.iter().copied()),
            ..Raw::new(self.file, self.row.line, start, detail)
        })
    }

    fn diaper(&self) -> Result<Raw, Said> {
        let words = cell::named(self.row, "in the diaper")?;
        let content = match words.to_lowercase().as_str() {
            "pee" => NappyContent::Wet,
            "poo" => NappyContent::Dirty,
            "pee and poo" => NappyContent::Both,
            "clean" | "dry" => NappyContent::Dry,
            _ => return Err(("in the diaper", cell::unknown(&words))),
        };
        let lower = |column| Ok(cell::words(self.row, column)?.map(|word| word.to_lowercase()));
        let (colour, texture) = (lower("color")?, lower("texture")?);
        let detail = Detail::Nappy(Nappy { content, colour, texture, ..Nappy::default() });
        self.raw("diaper time", detail, &["in the diaper", "color", "texture"])
    }

    fn bottle(&mut self) -> Result<Raw, Said> {
        let kind = cell::words(self.row, "milk type")?.unwrap_or_default();
        let milk = match kind.to_lowercase().as_str() {
            "" => None,
            "breast milk" => Some(Milk::Expressed),
            "formula" => Some(Milk::Formula),
            "mixed" | "mix" => Some(Milk::Mixed),
            _ => Some(Milk::Other),
        };
        let metric = ("amount(ml)", Unit::Ml);
        let volume = self.twice(metric, ("amount(oz)", Unit::OzUs), What::Volume)?;
        let detail = Detail::Feed(Feed::Bottle { volume, milk });
        let more = (milk == Some(Milk::Other)).then_some(kind).into_iter().collect();
        let raw =
            self.raw("time of feeding", detail, &["milk type", "amount(ml)", "amount(oz)"])?;
        Ok(Raw { more, ..raw })
    }

    fn solids(&self) -> Result<Raw, Said> {
        let food = cell::words(self.row, "ingredients")?;
        let reaction = cell::words(self.row, "baby's reaction")?;
        let amount = [cell::words(self.row, "amount")?, cell::words(self.row, "unit type")?];
        let amount: Vec<String> = amount.into_iter().flatten().collect();
        let more = (!amount.is_empty()).then(|| amount.join(" ")).into_iter().collect();
        let detail = Detail::Feed(Feed::Solids { food, reaction });
        let told = ["ingredients", "amount", "unit type", "baby's reaction"];
        Ok(Raw { more, ..self.raw("time of feeding", detail, &told)? })
    }

    fn breast(&mut self) -> Result<Raw, Said> {
        let left = cell::minutes(self.row, "left(min)", self.said)?;
        let right = cell::minutes(self.row, "right(min)", self.said)?;
        let minutes = left.unwrap_or_default().saturating_add(right.unwrap_or_default());
        let end = match cell::moment(self.row, "end time")? {
            Some(end) => End::At(end),
            None if minutes > 0 => End::Lasted(TimeDelta::minutes(minutes.into())),
            None => End::Missing,
        };
        // Which came first is not said.
        let sides = cell::sides(None, left, right);
        let detail = Detail::Feed(Feed::Breast { sides });
        Ok(Raw { end, may_run: true, ..self.raw("begin time", detail, &[])? })
    }

    /// Returns the weight, the length and the head of a row; of a cell that
    /// does not read only that part is left out.
    fn growth(&mut self) -> Result<Vec<Raw>, Said> {
        let start = cell::day_or_time(self.row, "date")?.ok_or(("date", Why::NoTime))?;
        if let Written::Day(_) = start {
            self.said.push(("date", Why::DateOnly));
        }
        let weight = self.twice(("weight(kg)", Unit::Kg), ("weight(lb)", Unit::Lb), What::Weight);
        let length = self.twice(("height(cm)", Unit::Cm), ("height(in)", Unit::In), What::Length);
        let metric = ("head circ.(cm)", Unit::Cm);
        let head = self.twice(metric, ("head circ.(in)", Unit::In), What::Length);
        let parts = [
            ("weight(kg)", weight.map(|value| value.map(Measurement::Weight))),
            ("height(cm)", length.map(|value| value.map(Measurement::Length))),
            ("head circ.(cm)", head.map(|value| value.map(Measurement::Head))),
        ];
        let (row, file) = (self.row, self.file);
        cell::parts(parts, self.said, |column, detail| Raw {
            note: cell::note(row, "notes"),
            says: cell::says("", row, std::iter::once(column)),
            ..Raw::new(file, row.line, start, detail)
        })
    }

    /// Returns a measure that stands in two units; the first is taken, the
    /// other only where the first is empty.
    fn twice<Q>(
        &mut self,
        (first, unit): (&'static str, Unit),
        (second, other): (&'static str, Unit),
        what: What,
    ) -> Result<Option<Measured<Q>>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError> + Copy + Into<f64>,
    {
        let one: Option<Measured<Q>> = cell::measure(self.row, first, what, Some(unit))?;
        let two: Option<Measured<Q>> = cell::measure(self.row, second, what, Some(other))?;
        if let (Some(one), Some(two)) = (one, two) {
            let (a, b): (f64, f64) = (one.canonical.into(), two.canonical.into());
            // Both are rounded, each in its own unit.
            if (a - b).abs() > 1.0_f64.max(0.01 * a) {
                let said = |column| self.row.get(column).to_owned();
                let one = format!("{} {}", said(first), unit.sign());
                let other = format!("{} {}", said(second), other.sign());
                self.said.push((first, Why::Contradiction { one, other }));
            }
        }
        Ok(one.or(two))
    }
}
