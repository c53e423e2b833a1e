/**
 * A paragraph as a newswire might print it, with what a reader would take for mentions of listed companies.
 * The prose is invented, and so is every price in it; it is set on one day, `newswireDay`. It leaves out what only a
 * reader can tell apart (`ownCases` has examples): words in capitals exactly where a symbol would be.
 */
export interface Paragraph {
  readonly text: string;
  /** Tickers that recognition links, in text order. */
  readonly mentions?: readonly string[];
  /** Mentions that a reader sees and recognition does not, with the reason. They count against recall. */
  readonly missed?: readonly (readonly [text: string, reason: string])[];
}

export const newswireDay = '2020-03-02';

export const newswire: readonly Paragraph[] = [
  {
    text: 'NEW YORK — Apple Inc. (NASDAQ:AAPL) shook off a weak start on Monday to close 2.4% higher at $299.12, its best finish in 12 sessions, after three suppliers in Zhengzhou said that night shifts had resumed at 19:30 local time. Volume was 1.3 times the average. The ratio of advancing to declining shares was 3:1 on the Big Board and 5:2 on its younger rival, according to figures that were compiled at 16:15 and revised at 17:02.',
    mentions: ['NASDAQ:AAPL'],
  },
  {
    text: 'The rally was broad. Amazon.com, Inc. (NASDAQ: AMZN), eBay Inc. (NASDAQ: EBAY) and both classes of Alphabet (NASDAQ: GOOG, GOOGL) rose between 1% and 3%. "It is simple: buyers came back," said a trader who asked not to be named. Asked for her target, she sent three words: "Up, up, up." Her note to clients was headed “Q1: A better quarter than Q4: B”, and carried the usual disclaimer in seven-point type.',
    mentions: ['NASDAQ:AMZN', 'NASDAQ:EBAY', 'NASDAQ:GOOG', 'NASDAQ:GOOGL'],
  },
  {
    text: 'Berkshire Hathaway Inc. (NYSE: BRK.A, BRK.B) said on Saturday that its cash pile had reached $128 billion, up from $122.4bn. The class B shares (NYSE:BRK-B) yield nothing, a policy that Mr Buffett defends each year; the class A shares have never been split, let alone 50:1. Some read NYSE:BRK.B’s discount to book as a buy signal. Others quote Matthew 6:21: "For where your treasure is, there will your heart be also."',
    mentions: ['NYSE:BRK.A', 'NYSE:BRK.B', 'NYSE:BRK.B', 'NYSE:BRK.B'],
  },
  {
    text: 'HONG KONG — Alibaba Group Holding Ltd (NYSE:BABA; HKEX:9988) opened at HK$202.60 and never looked back. Tencent Holdings (HKG:700), whose games kept a quarantined nation busy, added HK$9.40, or 2.4%. The Hang Seng (HSI: 26,291.68 at the close) lagged both. "Turnover at HKEX: HK$118bn, the most since July," a broker wrote at 16:08, in a message that ended with a rocket and the word MOON.',
    mentions: ['NYSE:BABA', 'HKEX:9988', 'HKEX:0700'],
  },
  {
    text: 'TORONTO — Shopify (NYSE/TSX: SHOP) is now worth more than all but two Canadian banks. Its shares in Toronto ended at C$652.10, while those in New York closed at US$489.30; at C$1.3330 to the dollar, arbitrage was worth about C$0.13 a share, before costs of A$0 for anyone with a desk in Sydney. The (TSX and NYSE: SHOP) listings trade 60:40 in volume, the company said.',
    mentions: ['NYSE:SHOP', 'TSX:SHOP', 'TSX:SHOP', 'NYSE:SHOP'],
  },
  {
    text: 'Laboratory suppliers had a quieter day. Agilent Technologies (NYSE: A) slipped 0.3%. Its one-letter symbol confuses search engines more than investors: a query for “NYSE: A big day” finds headlines about the exchange and not the maker of chromatographs. So does "NYSE: A". On the floor they still tell of the intern who in 1999, told to buy A (NYSE: A, which had listed that week), asked which one.',
    mentions: ['NYSE:A', 'NYSE:A'],
  },
  {
    text: 'The day’s diary: 08:30 — personal income; 09:45 — Markit PMI; 10:00 — ISM manufacturing (consensus: 50.5, prior: 50.9); 13:00 — the mayor; 14:00 — Fed speakers: A. Bostic in Atlanta, J. Bullard in St Louis. NYSE: open 9:30 to 16:00. NASDAQ: the same. LSE: 08:00 to 16:30, with an auction. TSX: closed at 13:00 for a drill. All times ET unless marked (IST: 14:30 is 04:00 in New York).',
  },
  {
    text: 'WASHINGTON — The agency’s own figures (EPA: 2024) show that the rule would save $1.9 billion by then. Industry disputes that. "Read the table (EPA: 40 CFR 63, subpart A) and you will find a cost of $5.2bn, not $3.3bn," said a lobbyist. The railways’ regulator (FRA: 49 CFR 213) and the space agency (NASA:JPL) declined to comment. A spokesman for the former wrote: "Re: A question about track. No."',
  },
  {
    text: 'Payments were the day’s other theme. PayPal Holdings (NASDAQ:PYPL) said that the virus would cost it a point of growth. NASDAQ:PYPL-led selling spread to Europe, where Adyen (AMS: ADYEN, not covered here) lost 4%. PayPal guides to a first-quarter EPS: 0.76 to 0.78, and P/E: 51 on last year’s. An analyst at a rival bank kept her rating: "Buy: A moat is a moat."',
    mentions: ['NASDAQ:PYPL', 'NASDAQ:PYPL', 'AMS:ADYEN'],
  },
  {
    text: 'On social media the crowd was louder. “$AAPL to $400, $AMZN to $3,000, and $FB to wherever Zuck wants,” wrote one account with 212,000 followers. “Sold my $PYPL. Bought $BRK.B. Sleeping well.” Another replied: “$AAPL/$AMZN pair trade, anyone?” A third, whose handle was @NYSE:A and whose pinned post was a recipe, wanted $5 for the answer, or US$6 abroad. #NASDAQ:AAPL was, briefly, a trend in Ohio.',
    mentions: ['NASDAQ:AAPL', 'NASDAQ:AMZN', 'NASDAQ:FB', 'NASDAQ:PYPL', 'NYSE:BRK.B', 'NASDAQ:AAPL', 'NASDAQ:AMZN'],
  },
  {
    text: 'Not every dollar is a symbol. The rapper A$AP Rocky settled for an undisclosed sum; Ke$ha, long since Kesha, did not; Micro$oft is what the forums called it in 1999. A budget of $A 12 million (or $A12m, as the Treasury in Canberra prints it) is not a chemist’s. “US$A or not US$A,” joked one trader of Agilent, whose cashtag nobody uses. The sum $1.2bn is $1,200m, $1.2B to an American, and NT$36bn in Taipei.',
  },
  {
    text: 'Engineers at the exchange blamed a script for the 11:04 outage. "Somebody wrote $PATH where he meant ${PATH}, and the job that sets $HOME ran as root," one said. The replacement reads the price as $P$ and the quantity as $Q$, in the manner of economists: $MC = MR$, as every freshman knows. The host, feed-03.nyse.internal:8443, restarted at 11:31. A patch for CVE:2020-0601 was already in place.',
  },
  {
    text: 'The address that the phishers used, https://quotes.example.com/NASDAQ:AAPL/chart?compare=NYSE:A&span=5d, looked plausible enough; so did quotes.example.com/NYSE/TSX:SHOP and ftp://archive.example.com/1999/NYSE:T. Clerks who wrote to desk@NYSE:A got no answer. The firm now asks clients to type the name, "Apple", and look for the line NASDAQ:AAPL. It will never, it adds, ask for a PIN: not by mail, not by telephone.',
    mentions: ['NASDAQ:AAPL'],
  },
  {
    text: 'AT&T Inc. (NYSE: T) will sell a stake in its Puerto Rican arm for $1.95 billion in cash. The shares, which the market knows as "Telephone", closed at $36.42. Over the border, Telus Corp. (TSX: T) did better. That the two share a letter has cost somebody money every year since 2005: a cashtag such as $T may mean either, and both (NYSE: T; TSX: T) pay a dividend that makes the mistake easy to live with.',
    mentions: ['NYSE:T', 'TSX:T', 'NYSE:T', 'NYSE:T', 'TSX:T'],
  },
  {
    text: 'TOKYO — Toyota Motor Corp. (TYO:7203) fell 1.9% to ¥6,976 after it said that one line in Fukuoka would stop from 21:00 on Tuesday. Sony (JPX: 6758), Nintendo (TYO: 7974) and SoftBank (TYO: 9984) all closed lower. The Nikkei 225: 21,344.08, up 201.12. The Topix: 1,525.87, up 0.98%. Half an hour before the close, at 14:30, the Bank of Japan bought ¥101.4bn of funds, its largest purchase: A record.',
    mentions: ['TYO:7203', 'TYO:6758', 'TYO:7974', 'TYO:9984'],
  },
  {
    text: 'STOCKHOLM — AB Volvo (STO: VOLV-B) won an order for 1,000 lorries. The A shares, with ten times the votes (10:1), did not trade. Ericsson (Nasdaq Stockholm: ERIC-B) and H&M (STO:HM-B) were flat, and Investor (Nasdaq Stockholm: INVE B) rose. “In Sweden a letter matters,” said a fund manager, “and class A: control; class B: money.” He himself owns neither VOLV B nor a car.',
    mentions: ['STO:VOLV-B', 'STO:ERIC-B', 'STO:HM-B', 'STO:INVE-B'],
    missed: [['VOLV B', 'no exchange']],
  },
  {
    text: 'MUMBAI — Mahindra & Mahindra (NSE: M&M) and Bajaj Auto (NSE: BAJAJ-AUTO) reported sales for February that fell by 42% and 10%. The rupee closed at 72.76 to the dollar, from 72.18. IST: a time zone in Delhi, an exchange in Istanbul (BIST: 107,000 or so at noon), a summer in Dublin. At 15:30 IST: a rout; by 17:00 IST: a rally. The Nifty’s P/B: 3.1. The S&P BSE Sensex: A bear market by any name.',
    mentions: ['NSE:M&M', 'NSE:BAJAJ-AUTO'],
  },
  {
    text: 'MELBOURNE — The Australian Open has nothing to do with markets, but a box there costs A$14,000. In the final the favourite lost the opening set: 4-6, then rallied (SET: 6-4, 2-6, 6-3, 6-4). His sponsor, a miner (ASX: BHP) with offices on Collins Street, paid A$5m for his sleeve. “Game, set: match,” the chairman wrote to staff. The final score was 3:2, and the match took 3:59, one minute under four hours.',
    mentions: ['ASX:BHP'],
  },
  {
    text: 'LONDON — The junior market’s rules (AIM: aims, means and ends) run to 48 pages. Of the firms that joined in 2015, one in SIX: six for every 36. A bit: the smallest unit. BIT: 8 of them make a byte, and Milan. Vodafone (LSE:VOD) lost 2p; Barclays (LON:BARC) 4p; BP (LSE: BP.) announced that it would be a net-zero company by 2050. "LSE: a place of learning, first," the professor corrected. The FTSE 100: 6,654.89.',
    mentions: ['LSE:VOD', 'LSE:BARC', 'LSE:BP'],
  },
  {
    text: 'PARIS — LVMH (Euronext Paris: MC) and Air Liquide (EPA: AI) closed up. The boss of the first was asked whether AI: a fad, or the future? “Ask the second,” he said: “It has the letters.” Carrefour (EPA:CA) and Crédit Agricole (EPA:ACA), one letter and a century apart, were swapped by an algorithm at 09:01, which bought €2m of groceries. It was switched off at 09:06. The loss: a mere €40,000.',
    mentions: ['EPA:MC', 'EPA:AI', 'EPA:CA', 'EPA:ACA'],
  },
  {
    text: 'FRANKFURT — SAP (ETR: SAP) fell 1.1%; Adidas (ETR:ADS) rose. Fraport’s airport (IATA: FRA, ICAO: EDDF) reported 14% fewer passengers. The timetable still lists FRA: JFK at 08:25 and FRA: LHR hourly, but FRA–HKG: 0 flights this week. Adverts in the empty halls say “ETA: unknown”. A taxi to the centre costs €38. A spokeswoman said: “We do not comment on NYSE: rumours.”',
    mentions: ['ETR:SAP', 'ETR:ADS'],
  },
  {
    text: 'ZURICH — Nestlé (SWX: NESN), Roche (SIX: ROG) and Novartis (SWX:NOVN) make up half of the Swiss market, which closes at SIX: 17:30. The franc traded at 1.0640 to the euro. “Switzerland: A safe place, in the end,” read a note of 07:15. Credit Suisse (SWX: CSGN, and in New York NYSE:CS) named a chief; his first memo had five points, and point 5: A culture of risk.',
    mentions: ['SWX:NESN', 'SWX:ROG', 'SWX:NOVN', 'SWX:CSGN', 'NYSE:CS'],
  },
  {
    text: 'The bond market was calmer. The ten-year yield fell to 1.09% at 10:20, a record; the spread 2s:10s widened to 27 basis points. A new issue of Apple’s (ISIN: US037833DU14, CUSIP: 037833DU1) was covered 4:1. The prospectus (File No. 333:234, Form S-3: A, as amended) promises a make-whole call: A boon to holders. Coupons are paid 15:15, the fifteenth of every March and September.',
  },
  {
    text: 'Earnings calls are scheduled for Tuesday: A. M. Castle (OTC Pink: CASL), 8:30; Kohl’s (NYSE:KSS), 9:00; Target (NYSE:TGT), 9:00; Nordstrom (NYSE: JWN), 16:45; and Veeva (NYSE:VEEV), 17:00. Dial-in: 1-800-555-0100, code: 7203. Replays: until 10 March. Analysts’ questions: A to M first, N to Z after. The operator begs callers who write to ir@example.com to leave out the word URGENT.',
    mentions: ['OTC:CASL', 'NYSE:KSS', 'NYSE:TGT', 'NYSE:JWN', 'NYSE:VEEV'],
  },
  {
    text: 'Mergers: Gilead (NASDAQ: GILD) will pay $95.50 a share, or $4.9bn, for Forty Seven (NASDAQ:FTSV). The ratio of cash to hope is 1:0. Thermo Fisher (NYSE: TMO) was near a deal for Qiagen (NYSE: QGEN and ETR: QIA) at €39. Two people close to it said: “Nothing is signed.” Terms: A formula price, plus B: a kicker. Lawyers on (a) fees: A, and (b) costs: B, agreed to split them 50:50.',
    mentions: ['NASDAQ:GILD', 'NASDAQ:FTSV', 'NYSE:TMO', 'NYSE:QGEN', 'ETR:QIA'],
  },
  {
    text: 'CORRECTION: A dispatch on 27 February misstated the symbol of Facebook (NASDAQ: FB) as FBK. CLARIFICATION: The table headed “NYSE: A–C” lists shares by name, so that T (AT&T) is on the page “NYSE: S–Z”. EDITORS: A graphic is available. ADVISORY: Our moves on NASDAQ: AAPL will be updated at 15:00 GMT. WRITETHRU: Adds detail; RECASTS: A lead. KILL: Nothing.',
    mentions: ['NASDAQ:FB'],
    missed: [['NASDAQ: AAPL', 'a space after the colon, outside of brackets']],
  },
  {
    text: 'The rule at this desk, for the record, is a bracket at first mention: the name, the exchange, a colon and the symbol, as in Apple (NASDAQ:AAPL). Some write a space (NASDAQ: AAPL). Some write nasdaq:aapl, and are sent home. Reuters prefers <AAPL.O>, Bloomberg AAPL US, and a certain newsletter [NASDAQ: AAPL], which its owner calls house style. “Apple (AAPL)”, bare, we leave to the talk shows.',
    mentions: ['NASDAQ:AAPL', 'NASDAQ:AAPL', 'NASDAQ:AAPL', 'NASDAQ:AAPL', 'NASDAQ:AAPL'],
    missed: [['AAPL US', 'no exchange']],
  },
  {
    text: 'Readers wrote in. “Sir: A share is not a stock.” “Madam: I beg to differ.” A retired typesetter objects to (NYSE : IBM), the French manner, with a space on either side; he set it solid for forty years. A teacher asks why “TSE” is Toronto to some and Tokyo to others. And a boy of nine has found that (NYSE: FUN), (NYSE: CAKE) and (NASDAQ: ZOO) were all real, or nearly. We print his list: A, B, C.',
    mentions: ['NYSE:IBM', 'NYSE:FUN', 'NYSE:CAKE', 'NASDAQ:ZOO'],
  },
  {
    text: 'SHENZHEN — BYD (SHE: 002594; HKEX: 1211) will make masks, five million a day. She: “It is our duty.” He: “It is our margin.” (SHE: a former nurse; he: an accountant.) The plant’s director, at 09:00 sharp, gave reporters a tour of hall A: clean rooms, and hall B: a canteen. Its output ratio, finished to rejected, was 97:3 on day one. The Shenzhen index (399001: 11,381.76) rose 3.6%.',
    mentions: ['SZSE:002594', 'HKEX:1211'],
  },
  {
    text: 'OSLO and points north: a barrel of Brent cost $51.90 at 18:30 GMT, up $2.23. WTI: $46.75. OPEC+: a cut of 1m barrels a day, perhaps. (OTC: over the counter, as every oilman knows; OTC: A conference in Houston too.) Drillers quoted over the counter, such as Seadrill Partners (OTCMKTS:SDLPF), hardly moved. Crack spread 3:2:1, $14.20. Tanker rates: A guess at best.',
    mentions: ['OTC:SDLPF'],
  },
  {
    text: 'From the analysts: Alphabet is a “buy” at three of four banks, with NASDAQ:GOOGL’s target at $1,650 and NASDAQ:GOOG the same; on Alibaba (NYSE:BABA, HKEX:9988) all agree; Amazon (NASDAQ: AMZN – Overweight – $2,400) is a favourite; Shopify (TSX:SHOP/NYSE:SHOP) is “priced for perfection (and then some)”. EBAY: Hold. FB: Buy. T: A widow’s share. Ratings key: A = buy, B = hold, C: sell.',
    mentions: ['NASDAQ:GOOGL', 'NASDAQ:GOOG', 'NYSE:BABA', 'HKEX:9988', 'NASDAQ:AMZN', 'TSX:SHOP', 'NYSE:SHOP'],
    missed: [
      ['EBAY', 'no exchange'],
      ['FB', 'no exchange'],
      ['T', 'no exchange'],
    ],
  },
  {
    text: 'In the options pit the March 300 calls on Apple (NASDAQ: AAPL up 2.4%) changed hands 88,000 times. Contract codes such as AAPL200320C00300000 defeat both eye and ear; one broker reads them in pairs, like a telephone number: 20:03:20, call, three hundred. A put/call ratio of 0.9:1 is neutral. “Delta: A half. Gamma: B-flat,” a wit chalked on the board. VIX: 33.42. SKEW: 119. The pit closes at 15:15.',
    mentions: ['NASDAQ:AAPL'],
  },
  {
    text: 'Commodities and kin: gold $1,594.80 (NYMEX: GC), copper $2.58 (COMEX: HG), soya $8.93 (CBOT: S), none of them shares. Bitcoin, BTC:USD to the faithful, stood at $8,870; ETH:BTC at 0.0258. Funds that hold the metal, such as SPDR Gold Shares (NYSE Arca: GLD) and (NYSEARCA:SLV), took in $1.1 billion. EUR:USD 1.1134; GBP:USD 1.2753; the won, 1,193:1.',
    mentions: ['NYSEARCA:GLD', 'NYSEARCA:SLV'],
  },
  {
    text: 'HEALTH WATCH: A count by this desk at 18:00 GMT put confirmed cases at 89,000 (R0: 2 to 3; CFR: 2%). Gilead’s trial (NCT:04292899) has 400 places. Moderna (NASDAQ: MRNA; Cambridge, Massachusetts) shipped its first vials. Novavax (NASDAQ: NVAX, Gaithersburg) hopes to follow. Type A: blood, and influenza. Vitamin B: A supplement. “WHO: A pandemic? Not yet,” said a headline.',
    mentions: ['NASDAQ:MRNA', 'NASDAQ:NVAX'],
  },
  {
    text: 'People. Disney (NYSE: DIS) named Bob Chapek. L Brands (NYSE: LB) will lose its founder. “Title: CEO. Name: to come,” said the release of a third, timed 06:00. At the exchange itself (NYSE: president, S. Cunningham) nothing changed. The new hires at Nasdaq (NASDAQ: NDAQ), which lists itself, start in May. An old joke has it that CFO: A person who cannot find a taxi.',
    mentions: ['NYSE:DIS', 'NYSE:LB', 'NASDAQ:NDAQ'],
  },
  {
    text: 'Programming note: A new show, “The Open”, begins at 9:00 on channel NYSE: TV for the trade. It will not be confused, its makers hope, with the channel (NASDAQ: tv) of a rival. Guests: A. Smith; B. Jones; C. Wu. Segments: (A) Shares: A primer; (B) Bonds: B minus; (C) Cash. The theme, in A: major, is by a banker. Set your clocks: (EST: UTC-5; GMT: UTC; HKT: UTC+8).',
  },
  {
    text: 'Closing levels, in points: Dow 26,703.32, S&P 500: 3,090.23, Nasdaq: 8,952.17, Russell 2000: 1,518.49; and in Toronto the TSX: 16,553.26. Breadth NYSE: 2,233 up, 741 down; NASDAQ: 2,255 up, 1,049 down. New highs/lows NYSE: 47/110; TRIN NYSE: 0.62. Most active (NYSE: by volume) GE, F, BAC; (NASDAQ: by value) the usual five. Next session: A half day in Lisbon.',
    missed: [
      ['GE', 'no exchange'],
      ['F', 'no exchange'],
      ['BAC', 'no exchange'],
    ],
  },
  {
    text: 'The last word goes to a reader in Omaha, who has held (NYSE:BRK.A) since 1974 and has never met a colon that she liked. “You people write NYSE:BRK.B this and NASDAQ:AAPL that,” she says. “I write: a letter to the company. It answers: by hand.” She paid $43 a share. At $312,000 the profit is 7,255:1, or, in the only ratio that she trusts, one house: paid for.',
    mentions: ['NYSE:BRK.A', 'NYSE:BRK.B', 'NASDAQ:AAPL'],
  },
  {
    text: 'BERLIN — Parliament approved a €12.4bn package at 22:47 on Sunday, by 367:285. Siemens (ETR: SIE) and Volkswagen (FRA: VOW; the preference shares, VOW3, are the ones that trade) may draw on it, Wirecard (ETR: WDI) may not. Of the 1:2:3 split between towns, states and federation, nobody could say who had asked for it. The minister’s tweet, time-stamped 22:48:03, read: “Done: A good night.” His rival’s: “LOL: B minus.” The bill’s number, 19:18037, will be on the test.',
    mentions: ['ETR:SIE', 'ETR:VOW', 'ETR:WDI'],
    missed: [['VOW3', 'prose before it in the bracket']],
  },
  {
    text: 'VANCOUVER — Teck (TSX: TECK.B and NYSE: TECK; unchanged), First Quantum (TSX:FM) and a junior, Skyline Gold (TSX-V: SKY, not to be confused with the broadcaster), drilled 12:1 strip-ratio ground. Grades: A zone, 4.1 g/t; B zone: C$90 rock. (CNW: Feb. 28.) The geologists’ scale of certainty, 1:50,000, prints well on a T-shirt. Another issuer (TSE: ABX) forgot that Tokyo and Toronto share three letters; the desk asked which, and was told “mine: gold”.',
    mentions: ['TSX:TECK.B', 'NYSE:TECK', 'TSX:FM', 'TSXV:SKY'],
    missed: [['TSE: ABX', 'an ambiguous exchange: the author is asked']],
  },
  {
    text: 'BANGKOK — PTT (SET: PTT) and Airports of Thailand (SET:AOT) led the fall. The stewards set: a table for the chairman, SET: a place at it for nobody else. Turnover, THB 91bn, was 1.4:1 sold. Thai Beverage trades in Singapore; its price there (SGX: S$0.76) was quoted by the wrong terminal as a symbol. On the board outside, somebody had chalked SET: UP in large letters, and under it SET: DOWN.',
    mentions: ['SET:PTT', 'SET:AOT'],
  },
  {
    text: 'In court the trustee, asked to “state your exhibit: A, B or C”, chose C. The debtor’s shares (OTCMKTS:SHLDQ; formerly NASDAQ: SHLD) fetch 20 cents. Counsel cited 11 U.S.C. 363: A sale free and clear, In re: Sears, 18:23538, docket 7,113 at page 4:12 to 5:3. The judge (White Plains: Room 118) reserved until 10:00. “Time: money,” she told both sides, at $1,650 an hour for one and $1,375 for the other, before the $PACER fee of ten cents a page.',
    mentions: ['OTC:SHLDQ', 'NASDAQ:SHLD'],
  },
  {
    text: 'CHICAGO — Ford (NYSE: F down 1.1%) and General Motors (NYSE: GM, $30.50) ended lower. The note headed (NYSE: A 3% fall in volume) was about the exchange, and the one headed (NASDAQ: down 2% at noon) about the index. “On F: 1. A cheaper truck,” wrote an analyst; “on T: 2. A dearer bond.” Deere (NYSE:DE), which shares its letters with a state (DE: 3 electoral votes) and a country (DE: 84m people), rose. Boeing [NYSE:BA] slipped. Flights (UA: 2402, AA: 100) left late; gate B: 12 was closed, and the code (ORD: B12) on every boarding pass was wrong. Odds on a cut: 3:1 on.',
    mentions: ['NYSE:F', 'NYSE:GM', 'NYSE:DE', 'NYSE:BA'],
  },
  {
    text: 'DATA FILE: ticker,exchange,price — the sheet that was attached to our 20:00 update opened with the row “AAPL;NASDAQ;298.81” and not, as intended, with a heading. Its last column, in which NYSE=1 and NASDAQ=2, was right. Subscribers who parse it by machine should expect “exchange:symbol” in lower case (nyse:brk.b), a Unix time such as 1583182800:000 and a checksum, SHA:256, from Thursday. The key file is at /data/NYSE:KEY, and the mirror at \\\\files\\NASDAQ:KEY.',
  },
];
