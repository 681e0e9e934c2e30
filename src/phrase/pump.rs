//! Expressing: `pump 120ml both 2:15`, `pump left 60 right 50`.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Side;
use crate::domain::person::Subject;
use crate::domain::pump::Pump;
use crate::domain::pump::PumpSides;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Number;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Part;
use crate::text::catalogue::phrase as say;

/// What the words of a pump have come to.
#[derive(Debug, Default)]
struct Said {
    volumes: Vec<Measured<Millilitres>>,
    sides: Vec<Side>,
}

impl Parser<'_> {
    pub fn pump(&mut self) -> Result<(), PhraseError> {
        self.straight = self.at;
        let mut said = Said::default();
        self.rest(&["left", "right", "both", "ml", "oz"], |parser| {
            if let Some((sides, tokens)) = parser.side() {
                said.sides.extend(sides);
                parser.take(tokens, Part::Quality);
                return Ok(true);
            }
            if matches!(parser.word(0), Some("and" | "+")) {
                parser.take(1, Part::Filler);
                return Ok(true);
            }
            let Some(volume) = parser.volume(true)? else {
                return Ok(false);
            };
            said.volumes.push(volume);
            Ok(true)
        })?;
        let pump = self.pumped(&said)?;
        let subject = self.carer.map_or(Subject::Household, Subject::Carer);
        let moment = self.moment()?;
        self.refuse_second(subject, Kind::Pump, moment)?;
        self.log(subject, moment, Detail::Pump(pump))
    }

    /// One volume is the whole; two with two sides are one each, in that order.
    fn pumped(&self, said: &Said) -> Result<Pump, PhraseError> {
        let sides = match said.sides[..] {
            [] => None,
            [Side::Left] => Some(PumpSides::Left),
            [Side::Right] => Some(PumpSides::Right),
            _ => Some(PumpSides::Both),
        };
        match (&said.volumes[..], &said.sides[..]) {
            ([], _) => Ok(Pump { sides, ..Pump::default() }),
            ([total], _) => Ok(Pump { total: Some(*total), sides, ..Pump::default() }),
            ([one, other], [first, second]) if first != second => {
                let sum = Number {
                    value: one.canonical.value() + other.canonical.value(),
                    unit: "ml".to_owned(),
                    tokens: 0,
                };
                let total = self.measured(&sum, crate::domain::quantity::Unit::Ml)?;
                let (left, right) = if *first == Side::Left { (one, other) } else { (other, one) };
                Ok(Pump { total: Some(total), left: Some(*left), right: Some(*right), sides })
            }
            _ => Err(self.twice(&(0..self.length), say::THE_AMOUNT)),
        }
    }
}
