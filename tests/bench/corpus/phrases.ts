/*
 * Sentences with slots in braces. `{a}` is the company that the story is about and `{b}` another; the rest are
 * the words of `vocabulary.ts` and the figures of `fill.ts`.
 */

export const headlines: readonly string[] = [
  '{a} lifts its forecast as {cause} helps the {business}',
  '{a} and {b} end {number} months of talks without a deal',
  '{a} to sell its {business} for {money}',
  'Why {a} no longer talks about its {measure}',
  'Shares of {a} have {percent} less to say for themselves',
  '{b} takes {percent} of {a}, and asks for a seat',
  '{a} cuts {count} jobs in {region}',
  'A {quarter} that {a} would like to forget',
  '{a} borrows {money} to buy what it used to own',
  'The {measure} that {a} left out of its letter',
  '{a} misses its target by {small}, and blames {cause}',
  '{region} becomes the largest market of {a}',
  'What {b} knew when it sold {a}',
  '{a} raises prices by {percent} and loses nobody',
  'Regulators ask {a} for {number} more weeks',
  '{a} spends {money} on a bet against {b}',
  'Bondholders give {a} until {month}',
  'How {a} turned {cause} into {small} of profit',
  '{a} names a {role} from {b}',
  'The quiet repair of {a}',
  '{a} pays {price} a share for a rival in {region}',
  'Investors in {a} vote for less, and get it',
  '{a} will report its {measure} {number} weeks late',
  '{a} closes in {region} after {number} years',
];

export const summaries: readonly string[] = [
  'The {quarter} brought {money} of revenue, {percent} more than a year before, and a warning about {cause}.',
  'A sale of the {business} would leave the company with less debt, fewer people and a simpler story to tell.',
  'Investors expected {small}. They were told {money}, and then they were told why it would not happen again.',
  'The {role} says that the plan has not changed. The {measure} says that it has, and by {percent}.',
  'After {number} years in {region} the company has found what it came for, and it is {percent} of the total.',
  'The figures are better than they look, because of {cause}, and worse than they look, because of {measure}.',
  'A letter to shareholders, {count} words long, spends {number} of them on the {measure}.',
  'The shares {moved} {percent} in an afternoon. The reasons take longer, and begin with {cause}.',
];

export const leads: readonly string[] = [
  '{A} said on {weekday} that its {measure} {moved} {percent} in the {quarter}, which its {role} put down to {cause}.',
  '{A} has agreed to sell its {business} for {money}, {number} months after it said that it would keep it.',
  'Few companies have explained {cause} as often as {A}, and on {weekday} it had to do so again.',
  'Shares in {A} {moved} {percent} on {weekday}, to {price}, after the {role} spoke for {number} minutes.',
  '{A} will borrow {money}, at {points} above the government, to pay for a plan that it first described in {year}.',
  'When {A} last reported, {observer} asked about the {measure}. The answer came on {weekday}, and it was {small}.',
  '{A} expects {money} of revenue this year, {percent} more than last, and is no longer counting on {region}.',
  'The board of {A} met for {number} hours on {weekday} and came out with a {role}, a dividend and a warning.',
];

/** Brings in a company that the story has not named yet. */
export const introductions: readonly string[] = [
  'The comparison is with {C}, whose {measure} {moved} {percent} over the same months.',
  'Its oldest rival, {C}, did the same in {year} and has regretted it twice.',
  'Of the {money} that is left, most will go to {C}, which has supplied the {business} since {year}.',
  'Investors who prefer the other side of the argument have bought {C}, up {percent} since {month}.',
  'A third of the {business} was once part of {C}, and may be again.',
  'Nobody was more surprised than {C}, which had made an offer of {price} a share in {month}.',
  'The terms are those that {C} accepted {number} years ago, with one clause struck out.',
  'Lenders point to {C}, which had the same {measure} before it had to raise {small}.',
];

export const sentences: readonly string[] = [
  'Revenue came to {money}, against {money} a year earlier.',
  'That was {percent} more than analysts had expected, on average, and {percent} less than the company had hoped.',
  'The {business} lost {small} in the {quarter}, its {ordinal} loss in a row by one count, and its first by another.',
  'Its {measure} {moved} {percent}, or {points} if the effect of {cause} is taken out.',
  'Management blames {cause}.',
  'The {role} told investors that the worst was over, and then described it.',
  'Orders from {region} {moved} {percent}, while those from {region} were flat.',
  'About {count} people work there, {number} fewer than at the last count.',
  'Costs {moved} {percent}, mostly because of {cause}.',
  'The company bought back {count} of its own shares in {month}, at {price} on average.',
  'It still holds {money} in cash, which is more than it owes until {later}.',
  'The debt costs {points} more than it did in {year}.',
  'In {region} the same product sells for {price}, a tenth less than at home.',
  'A spokesman for {b} would say only that the two companies talk often.',
  'Neither {a} nor {b} would name a price.',
  'The contract runs until {later} and can be ended, by either side, with {number} months’ notice.',
  '“We said that it would take {number} quarters,” the {role} remarked. “It took {number} and a bit.”',
  'Traders had bet on a fall: {count} options that pay below {price} changed hands before noon.',
  'The shares {moved} in {number} of the last {number} weeks.',
  'At {price} they cost about as much, for each dollar of profit, as they did in {year}.',
  'The dividend stays at {price} a share, where it has been since {year}.',
  'Half of that will go on {region}, where the {business} has yet to make a profit.',
  'The rules changed in {month}, and with them the price of doing nothing.',
  'There is some comfort in the {measure}, which has improved for {number} quarters.',
  'There is less in the notes, where {small} of last year’s profit turns out to have come from {cause}.',
  'Whether that is enough depends on {cause}, about which nobody in the room claimed to know anything.',
  'The last time that this happened, in {year}, the shares {moved} {percent} within {number} months.',
  'It has since closed {number} sites and opened one.',
  'Customers, meanwhile, have begun to ask for longer terms: {number} weeks rather than {number}.',
  'The auditors signed the accounts on {weekday}, with one paragraph more than last year.',
  'The tax rate, at {percent}, was the lowest since {year}, and will not be repeated.',
  'Credit losses {moved} to {small}, from almost nothing.',
  'For every dollar that the {business} earns, {percent} goes straight to {region}.',
  'According to {observer}, the difficulty is not the plan but the calendar.',
  'According to {observer}, {a} is worth more in two pieces, and {b} would like one of them.',
  'Inflation accounts for {percent} of the increase; the rest is volume.',
  'Prices were raised in {month}, for the {ordinal} time in {number} years.',
  'A year ago the same figure was {money}, and nobody thought it remarkable.',
  'The company expects {money} for the year as a whole, give or take {small}.',
  'It did not repeat its promise about the {measure}, which had been {percent}.',
  'Pension obligations, valued at {money}, shrank as interest rates rose.',
  'Its own forecast assumes that {cause} will be over by {month}.',
  'The index of its competitors {moved} {percent} on the same day.',
  'On a call with analysts the question was asked {number} times and answered once.',
  'That leaves the {business}, which nobody wants to buy and nobody can afford to close.',
  'Of the {number} directors, two have served for longer than the chairman.',
  'Insiders sold {count} shares in the {quarter}, for {small}, under plans that were made before.',
  'A court in {region} will hear the case in {month}.',
  'The regulator has until {month} to object, and has used all of its time on each of the last {number} occasions.',
  'Freight, energy and wages together took {percent} of sales, more than in any year since {year}.',
  'Bonds that fall due in {later} traded at {percent} below their face value on {weekday}.',
  'None of this was in the presentation, which had {number} pages on culture.',
];

export const headings: readonly string[] = [
  'What the figures show',
  'A question of price',
  'The case against',
  'Where the money goes',
  'The long way round',
  'What happens next',
  'Less than it seems',
  'A matter of timing',
  'Who pays',
  'The other side of the table',
  'The view from {region}',
  'What the {role} left out',
  'Why the {measure} matters',
  'Old debts',
  'The trouble with the {business}',
  'A precedent from {year}',
  'In the small print',
  'How it came to this',
  'What {b} wants',
  'The next {number} quarters',
];

export const points: readonly string[] = [
  'Revenue {moved} {percent} to {money}',
  'The {business} made {small}, against a loss a year earlier',
  'Net debt stands at {money}, due in {later} and after',
  'The {measure} {moved} for the {ordinal} quarter in a row',
  'A dividend of {price} a share will be paid in {month}',
  'Capital spending will be {money}, {percent} less than planned',
  'About {count} jobs will go, most of them in {region}',
  'The {role} leaves in {month}, after {number} years',
  'The sale needs the consent of regulators in {region}',
  'Guidance for the year is unchanged, but no longer includes {cause}',
];

export const quotations: readonly string[] = [
  '“Everybody can read the {measure}. The art is to say what it will be in {later}.”',
  '“We have been through {cause} before, and we are still here.”',
  '“If {b} will pay {price}, then so will we, once.”',
  '“There is no plan for {region}. There are {number} of them.”',
];

export const notes: readonly string[] = [
  'Figures exclude the {business}, which was sold in {month} {year}.',
  'At constant exchange rates the change is {percent}.',
  'The {measure} is the company’s own; it is not defined by any accounting standard.',
  'Before a charge of {small} for {cause}.',
];

/** `{link}` is the words of a link, with their address. */
export const citations: readonly string[] = [
  'The {link} has the details, on page {number}.',
  'According to its {link}, the {measure} {moved} {percent} in {month}.',
  'The {link} puts the figure at {money}.',
];

export const references: readonly string[] = [
  'It is not the first time: see {link}.',
  'The history is told in {link}, from the {quarter} of that year.',
  'Readers of {link} will remember the {role} who said so.',
  'That was before {link}.',
];

export const corrections: readonly string[] = [
  'An earlier version gave the {measure} as {money}; it was {money}.',
  'An earlier version placed the {business} in {region}; it is in {region}.',
  'The {role} spoke on {weekday}, not, as an earlier version said, on {weekday}.',
];
