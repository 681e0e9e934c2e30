//! What the word being typed may become.

use crate::domain::detail::Detail;
use crate::phrase::Context;
use crate::phrase::verb;

/// Most answers that are given.
const MOST: usize = 8;

/// Returns what the last word of `prefix` may become, the likeliest first: at
/// the head names and kinds, after `by` carers, after `med` what was given
/// lately. Whole words to put in its place.
#[must_use]
pub fn complete(prefix: &str, ctx: &Context<'_>) -> Vec<String> {
    let typed = prefix.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let before: Vec<String> = prefix[..prefix.len() - last_length(prefix)]
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    let babies = ctx.household.babies.iter().map(|(_, baby)| baby.name.clone());
    let carers = ctx.household.carers.iter().map(|(_, carer)| carer.name.clone());
    let said = |word: &String| verb::verb(word, ctx.timeline).is_some();
    let candidates: Vec<String> = match before.last().map(String::as_str) {
        Some("by") => carers.collect(),
        Some("med" | "medicine") => products(ctx).collect(),
        _ if before.iter().any(said) => Vec::new(),
        _ => {
            let kinds = verb::words(ctx.timeline).map(str::to_owned);
            babies.chain(carers).chain(kinds).collect()
        }
    };
    let mut fitting: Vec<String> = Vec::new();
    for word in candidates {
        let fits = word.to_lowercase().starts_with(&typed) && !word.is_empty();
        if fits && !fitting.contains(&word) {
            fitting.push(word);
        }
    }
    fitting.truncate(MOST);
    fitting
}

fn last_length(prefix: &str) -> usize {
    prefix.rsplit(char::is_whitespace).next().map_or(0, str::len)
}

/// Returns the medicines that were given, the last first.
fn products<'a>(ctx: &Context<'a>) -> impl Iterator<Item = String> + use<'a> {
    ctx.timeline.all().iter().rev().filter_map(|logged| match &logged.fact.detail {
        Detail::Medicine(dose) => Some(dose.product.clone()),
        _ => None,
    })
}
