//! Households and plans for the tests of rules.

use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::id::CarerId;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use crate::journal::household::Household;
use crate::metrics::trial::ada;
use crate::metrics::trial::dad;
use crate::metrics::trial::mum;
use crate::plan::Plan;

/// A plan of these rules.
pub fn plan(rules: &str) -> Plan {
    crate::plan::read(&format!("version = 1\n{rules}")).expect("it reads")
}

/// Ada, who weighed 3400 g.
pub fn house(born: Option<Timestamp>) -> Household {
    let id = ada().baby().expect("a baby");
    let birth_weight = Measured::new(3_400.0, Unit::G).ok();
    let baby = Baby { name: "Ada".to_owned(), born, birth_weight, ..Baby::default() };
    Household { babies: vec![(id, baby)], ..Household::default() }
}

/// The same with Mum, the primary carer, and Dad.
pub fn carers_too(household: Household) -> Household {
    let carer = |id: CarerId, name: &str, primary| {
        (id, Carer { name: name.to_owned(), primary, ..Carer::default() })
    };
    Household { carers: vec![carer(mum(), "Mum", true), carer(dad(), "Dad", false)], ..household }
}
