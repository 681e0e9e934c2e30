//! A household at an instant, to read phrases in.

use chrono::DateTime;
use dadops::domain::baby::Baby;
use dadops::domain::carer::Carer;
use dadops::domain::fact::Fact;
use dadops::domain::id::BabyId;
use dadops::domain::id::CarerId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::FactId;
use dadops::domain::setting::Units;
use dadops::domain::span::Timestamp;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::journal::household::Household;
use dadops::journal::timeline::Change;
use dadops::journal::timeline::Logged;
use dadops::journal::timeline::Timeline;
use dadops::phrase;
use dadops::phrase::Context;
use dadops::phrase::error::PhraseError;
use dadops::phrase::reading::Reading;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;
use dadops::text::words;
use uuid::Uuid;

/// Reads an instant.
pub fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// What phrases are read against.
#[derive(Debug, Clone)]
pub struct Scene {
    pub household: Household,
    pub timeline: Timeline,
    pub author: Option<CarerId>,
    pub now: Timestamp,
    pub style: Style,
    pub yes: bool,
    pub chosen: Option<BabyId>,
}

impl Scene {
    /// Nobody is known and nothing logged.
    pub fn empty(zone: &str, now: &str) -> Self {
        let style = Style {
            tone: Tone::Ops,
            clock: Clock::H24,
            units: Units::Metric,
            zone: zone.parse().expect("a zone"),
            ascii: false,
        };
        Self {
            household: Household::default(),
            timeline: Timeline::default(),
            author: None,
            now: at(now),
            style,
            yes: false,
            chosen: None,
        }
    }

    /// Ada, Dad and Mum; Dad speaks.
    pub fn new(zone: &str, now: &str) -> Self {
        let mut scene = Self::empty(zone, now);
        scene.add_baby("Ada");
        for name in ["Dad", "Mum"] {
            let carer = Carer { name: name.to_owned(), ..Carer::default() };
            scene.household.carers.push((carer_named(name), carer));
        }
        scene.author = Some(carer_named("Dad"));
        scene
    }

    pub fn add_baby(&mut self, name: &str) {
        let baby = Baby { name: name.to_owned(), ..Baby::default() };
        self.household.babies.push((baby_named(name), baby));
    }

    /// The same with what a phrase said at another instant.
    pub fn logged(mut self, phrase: &str, now: &str) -> Self {
        let then = Self { now: at(now), ..self.clone() };
        let reading = then.read(phrase).expect("a phrase");
        for draft in reading.drafts {
            let (id, fact) = match draft {
                Payload::Log(fact) => {
                    let place = u128::try_from(self.timeline.all().len()).expect("few");
                    (FactId::new(Uuid::from_u128(place + 1)), fact)
                }
                Payload::Correct { fact, now } => (fact, now),
                other => panic!("{other:?}"),
            };
            self.put(id, fact);
        }
        self
    }

    pub fn put(&mut self, id: FactId, fact: Fact) {
        let device = DeviceId::new(Uuid::nil());
        let recorded_at = DateTime::UNIX_EPOCH;
        let logged = Logged { id, fact, author: None, device, recorded_at, history: 1 };
        self.timeline.apply(Change::Put(Box::new(logged)));
    }

    pub fn saying_yes(&self) -> Self {
        Self { yes: true, ..self.clone() }
    }

    pub fn with_units(mut self, units: Units) -> Self {
        self.style.units = units;
        self
    }

    pub fn context(&self) -> Context<'_> {
        Context {
            now: self.now,
            style: &self.style,
            household: &self.household,
            timeline: &self.timeline,
            author: self.author,
            yes: self.yes,
            chosen: self.chosen,
        }
    }

    pub fn read(&self, phrase: &str) -> Result<Reading, PhraseError> {
        phrase::read(phrase, &self.context())
    }

    pub fn echo(&self, reading: &Reading) -> String {
        reading.echo(&self.context())
    }

    pub fn remarks(&self, reading: &Reading) -> Vec<String> {
        reading.remarks.iter().map(|remark| remark.words(self.now, &self.style)).collect()
    }

    pub fn detail(&self, reading: &Reading) -> String {
        words::named(reading.facts().next().expect("a fact"), &self.household, &self.style)
    }
}
