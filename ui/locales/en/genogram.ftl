genogram-title = Genogram of { $family } · { $day }
genogram-unnamed = Name not known
genogram-born = born { $year }
genogram-died = died { $year }
genogram-expects = Due { $month }
genogram-abroad = Abroad
genogram-household = Live together: { $names }
genogram-married = m. { $year }
genogram-together = together { $year }
genogram-separated = s. { $year }
genogram-divorced = d. { $year }
genogram-ended = ended { $year }

## Signs
genogram-sign-female = Female
genogram-sign-male = Male
genogram-sign-unknown = Sex not known
genogram-sign-index = Index person
genogram-sign-dead = Died
genogram-sign-abroad = Abroad
genogram-sign-married = Married
genogram-sign-de-facto = De facto couple
genogram-sign-separated = Separated
genogram-sign-divorced = Divorced
genogram-sign-ended = Tie has ended
genogram-sign-not-written = Couple not recorded
genogram-sign-adopted = Adopted
genogram-sign-foster = Foster child
genogram-sign-step = Step-parent
genogram-sign-twins = Twins
genogram-sign-sibling = Siblings (parents not recorded)
genogram-sign-guardian = Guardian, not a parent
genogram-sign-household = Live together
genogram-sign-household-pieces = Live together (the same number is one home)

## Records that contradict each other
genogram-trouble-oneself = { $person }: a tie to themselves is recorded.
genogram-trouble-ancestor = { $other } is recorded as a parent of { $person } and also descends from { $person }. This line is not drawn.
genogram-trouble-parents = { $person }: more than two birth parents are recorded.
genogram-trouble-younger = { $other }, recorded as a birth parent of { $person }, was born later.
genogram-trouble-unconnected = { $person }: no family tie is recorded.
genogram-trouble-disputed = { $person } Different statements are recorded; that part is not drawn.

## Countries
country-KR = Korea
country-CN = China
country-VN = Vietnam
country-UZ = Uzbekistan
country-RU = Russia
country-KZ = Kazakhstan
country-KG = Kyrgyzstan
country-KH = Cambodia
country-PH = Philippines
country-TH = Thailand
country-MN = Mongolia
country-NP = Nepal
country-ID = Indonesia
country-MM = Myanmar
country-LK = Sri Lanka
country-BD = Bangladesh
country-PK = Pakistan
country-IN = India
country-JP = Japan
country-TW = Taiwan
country-LA = Laos
country-UA = Ukraine
country-TJ = Tajikistan
country-TM = Turkmenistan
country-NG = Nigeria
country-GH = Ghana
country-EG = Egypt
country-SY = Syria
country-YE = Yemen
country-US = United States
country-KP = North Korea

## Ecomap
ecomap-title = Ecomap of { $family } · { $day }
ecomap-household = Household
ecomap-not-asked = Strength not asked
ecomap-sign-flow = Direction of help

## Screen
picture-genogram = Genogram
picture-ecomap = Ecomap
picture-which = Which picture
picture-day = As of
picture-slider = Move the day
picture-earlier = Earlier change
picture-later = Later change
picture-print = Print
picture-save-pdf = Save as PDF
picture-save-svg = Save as SVG
picture-saved = Saved.
picture-troubles = Some records are missing or contradict each other
picture-how = Press a person to open their overview, a line to change that tie. Pick two people with Space or Shift+click to add a tie between them.
picture-how-bond = Press a line to change that tie. Daycare and kindergarten come from the enrolments.
picture-index = About whom
picture-close-line = Close
picture-add-tie = Add a tie
picture-add-bond = Add an outside tie
picture-between = { $other } is what to { $person }?
picture-nobody = Nobody has been entered yet, so there is nothing to draw. Add people in the overview.
