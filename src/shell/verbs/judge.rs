//! `forecast batch` and `forecast alarms`: the files of a harness in, its
//! prediction files out, so that others can judge.

use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::verb::forecast::Alarms;
use crate::cli::verb::forecast::Batch;
use crate::cli::verb::forecast::ModelName;
use crate::forecast::frequency::Direction;
use crate::forecast::frequency::alarms as found;
use crate::forecast::interval::Target;
use crate::forecast::log::Child;
use crate::forecast::log::Minute;
use crate::forecast::log::Row;
use crate::forecast::log::real;
use crate::forecast::naive::Naive;
use crate::forecast::replay::Replay;
use crate::forecast::rhythm::Rhythm;
use crate::shell::out::Answer;
use crate::shell::verbs::normalised;
use crate::shell::verbs::normalised::Sheet;
use crate::text::catalogue::forecast as words;
use crate::text::style::Tone;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::path::PathBuf;

/// The least a prediction lies ahead, in minutes: the files have one decimal.
const LEAST: f64 = 0.1;

/// A moment at which a forecast is asked for.
struct Origin {
    child: String,
    /// The log as it stood, where each moment has its own.
    file: Option<PathBuf>,
    made_at: Minute,
    target: Target,
}

/// Answers every origin from what was known at its moment.
///
/// # Errors
///
/// A [`Problem`] with file, line and what stands there; then nothing is written.
pub fn batch(global: &Global, how: &Batch) -> Result<Answer, Problem> {
    let folders = folders(global)?;
    let births = normalised::births(&how.meta)?;
    let origins = origins(&how.origins, &folders)?;
    let mut logs = BTreeMap::new();
    if origins.iter().any(|origin| origin.file.is_none()) {
        for folder in &folders {
            normalised::events(folder, &mut logs)?;
        }
    }
    // One replay a log: its moments in order of time.
    let mut order: Vec<usize> = (0..origins.len()).collect();
    order.sort_by_key(|place| {
        let origin = &origins[*place];
        (&origin.file, &origin.child, origin.made_at)
    });
    let mut answers = vec![[0.0; 3]; origins.len()];
    let same = |one: &usize, other: &usize| {
        let (one, other) = (&origins[*one], &origins[*other]);
        one.file == other.file && one.child == other.child
    };
    for group in order.chunk_by(same) {
        let first = &origins[group[0]];
        let child = births.get(&first.child);
        let child = *child.ok_or_else(|| normalised::no_birth(&how.meta, &first.child))?;
        let mut own = BTreeMap::new();
        if let Some(file) = &first.file {
            normalised::events(file, &mut own)?;
        }
        let log = if first.file.is_some() { &own } else { &logs };
        let rows = log.get(&first.child).map_or(&[][..], Vec::as_slice);
        let mut replay = Replay::new(child, rows);
        for place in group {
            let origin = &origins[*place];
            let rhythm = replay.at(origin.made_at);
            answers[*place] = predict(how.model, rhythm, origin);
        }
    }
    normalised::write(&how.out, &predictions(&origins, &answers))?;
    let (count, out) = (origins.len().to_string(), how.out.display().to_string());
    Ok(Answer::said(words::BATCHED.fill(Tone::Ops, &[&count, &out]) + "\n"))
}

/// Returns where the events lie: `--data` may name several folders.
fn folders(global: &Global) -> Result<Vec<PathBuf>, Problem> {
    let named = global.data.as_ref().and_then(|data| data.to_str());
    let named = named.ok_or_else(|| {
        Problem::new(code::NOT_UNDERSTOOD, words::NO_DATA.say(Tone::Ops))
            .hint(words::NO_DATA_HINT.say(Tone::Ops))
    })?;
    Ok(named.split(',').filter(|name| !name.is_empty()).map(PathBuf::from).collect())
}

fn origins(path: &Path, folders: &[PathBuf]) -> Result<Vec<Origin>, Problem> {
    let sheet = Sheet::read(path)?;
    let each = sheet.has("file");
    sheet
        .lines()
        .map(|line| {
            let target = line.field("target_kind")?;
            let target = Target::named(target).ok_or_else(|| line.wrong("target_kind", target))?;
            let folder = folders.first().filter(|_| each);
            let name = |folder: &PathBuf| line.field("file").map(|name| folder.join(name));
            Ok(Origin {
                child: line.field("child_id")?.to_owned(),
                file: folder.map(name).transpose()?,
                made_at: line.time("made_at")?,
                target,
            })
        })
        .collect()
}

/// Returns minutes after the moment of the question.
fn predict(model: ModelName, rhythm: &Rhythm, origin: &Origin) -> [f64; 3] {
    let answer = rhythm.ask(origin.target, origin.made_at);
    let naive = match model {
        ModelName::Kq => return answer.ahead().map(|minutes| minutes.max(LEAST)),
        ModelName::Last => Naive::Last,
        ModelName::Med8 => Naive::Median8,
        ModelName::Tod14 => Naive::TimeOfDay,
    };
    let past = rhythm.track(origin.target).past();
    let length = naive.length(origin.target, past, answer.begun, rhythm.child());
    [(length - real(origin.made_at - answer.begun.start)).max(0.0); 3]
}

fn predictions(origins: &[Origin], answers: &[[f64; 3]]) -> String {
    let mut text = String::from("child_id,made_at,target_kind,p10,p50,p90\n");
    for (origin, [low, middle, high]) in origins.iter().zip(answers) {
        let at = normalised::written(origin.made_at);
        let (child, target) = (&origin.child, origin.target.name());
        // Into a string: cannot fail.
        let _ = writeln!(text, "{child},{at},{target},{low:.1},{middle:.1},{high:.1}");
    }
    text
}

/// Looks for changes of frequency in every log of a manifest.
///
/// # Errors
///
/// As [`batch`].
pub fn alarms(how: &Alarms) -> Result<Answer, Problem> {
    let births = normalised::births(&how.meta)?;
    let folder = how.manifest.parent().unwrap_or(Path::new("")).to_owned();
    let sheet = Sheet::read(&how.manifest)?;
    let mut text = String::from("file,at,direction\n");
    let mut count = 0;
    for line in sheet.lines() {
        let (file, id) = (line.field("file")?, line.field("child_id")?);
        let child = births.get(id);
        let child = *child.ok_or_else(|| normalised::no_birth(&how.meta, id))?;
        let mut logs: BTreeMap<String, Vec<Row>> = BTreeMap::new();
        normalised::events(&folder.join(file), &mut logs)?;
        let rows = logs.remove(id).unwrap_or_default();
        count += said(&mut text, file, &rows, child);
    }
    normalised::write(&how.out, &text)?;
    let (count, out) = (count.to_string(), how.out.display().to_string());
    Ok(Answer::said(words::ALARMED.fill(Tone::Ops, &[&count, &out]) + "\n"))
}

fn said(text: &mut String, file: &str, rows: &[Row], child: Child) -> usize {
    let until = rows.iter().map(|row| row.settled()).max().unwrap_or_default();
    let found = found(rows, child, until);
    for alarm in &found {
        let direction = match alarm.direction {
            Direction::Up => "up",
            Direction::Down => "down",
        };
        let _ = writeln!(text, "{file},{},{direction}", normalised::written(alarm.at));
    }
    found.len()
}
