# Links between actors, and between actors and events, programmes and works, as verbs and nouns state them.
# CONTRIBUTING.md documents the language.


# organised

pattern organized-active
links   organized: s -> o
match   s=Actor% ( , ...18 , )? ( ..3 )? @organize&finite ..6 o=Meeting%
yes     Clear Water Trust organised a workshop on ports in Budva on 3 May 2023.
no      The workshop on ports in Budva on 3 May 2023 was long.

pattern organized-passive
links   organized: s -> o
match   o=Meeting% ...12 @organize&participle ...5 by|par ..2 s=Actor%
yes     The workshop on ports held on 3 May 2023 was organised by UNODC and the OSCE.

pattern organized-passive-lead
links   organized: s -> o
match   @organize&participle ..4 by|par ..2 s=Actor% ( , )? ..4 o=Meeting
yes     Organised by UNODC and the OSCE, the workshop on ports took place in Budva on 3 May 2023.

pattern organized-together
links   organized: s -> o, organized: t -> o, cooperatesWith: s -> t
match   s=Actor% ( , )? @jointly-with ..2 t=Actor% ( , )? ..3 @organize&finite ..6 o=Meeting%
yes     UNODC, together with the OSCE, organised a workshop on ports in Budva on 3 May 2023.

pattern organized-with-partner
links   organized: s -> o, organized: t -> o, cooperatesWith: s -> t
match   @organize&participle ..4 by|par ..2 s=Actor% ( , )? @jointly-with ..2 t=Actor%  ...20 o=Meeting
yes     Organised by UNODC in cooperation with the OSCE, the workshop on ports took place in Budva on 3 May 2023.

pattern organized-meeting-with-partner
links   organized: s -> o, cooperatesWith: s -> t
match   o=Meeting ...14 @organize&participle ..4 by|par ..2 s=Actor% ( , )? @jointly-with ..2 t=Actor%
yes     The workshop on ports held in Budva on 3 May 2023 was organised by UNODC in partnership with the OSCE.

pattern organized-active-with-partner
links   cooperatesWith: s -> t, organized: t -> o
match   s=Actor% ..4 @organize&finite ..6 o=Meeting ...10 @jointly-with ..2 t=Actor%
yes     UNODC organised a workshop on ports in Budva on 3 May 2023 in cooperation with the OSCE.

# hosted

pattern hosted-active
links   hosted: s -> o
match   s=Actor% ..3 @host&finite ..6 o=Meeting%
yes     Albania hosted the conference on ports in Tirana on 3 May 2023.

pattern hosted-passive
links   hosted: s -> o
match   o=Meeting% ...10 @host&participle ..2 by|par ..2 s=Actor%
yes     The conference on ports in Tirana on 3 May 2023 was hosted by Albania.

# supported and funded

pattern supported-active
links   supported: s -> o
match   s=Actor% ..4 @support&finite ..8 o=Programme|Organization|Meeting|Publication%
yes     France supported the Serbian NGO ATINA.
no      The ministry visited ATINA.

pattern supported-passive
links   supported: s -> o
match   o=Programme|Organization|Meeting|Publication ...6 @support&participle ..2 by|par ..2 s=Actor%
yes     The NGO ATINA is supported by France and Norway.

pattern supported-passive-lead
links   supported: s -> o
match   ^ @support&participle ..2 by|par ..2 s=Actor% , ..3 o=Programme|Meeting|Publication
yes     Supported by Croatia and Norway, the workshop on ports took place in Budva on 3 May 2023.

pattern supported-with
links   supported: s -> o
match   @with-support ..2 s=Actor% ...16 o=Programme|Meeting|Publication
yes     With the support of Norway, the OSCE organised a workshop on ports in Budva on 3 May 2023.

pattern supported-with-behind
links   supported: s -> o
match   o=Programme|Meeting|Publication ...12 @with-support ..2 s=Actor%
yes     The OSCE organised a workshop on ports in Budva on 3 May 2023 with the support of Norway.

pattern funded-active
links   funded: s -> o
match   s=Actor% ..4 @fund&finite ..10 o=Programme|Organization|Meeting|Publication%
yes     Norway financed the NGO ATINA.

pattern funded-passive
links   funded: s -> o
match   o=Programme|Organization|Meeting|Publication ...6 @fund&participle ..2 by|par ..2 s=Actor%
yes     The Clear Path Project is funded by Norway and Chile.

pattern funded-passive-lead
links   funded: s -> o
match   ^ ..2 @fund&participle ..2 by|par ..2 s=Actor% ...8 o=Programme|Meeting|Publication|Organization
yes     Funded by Norway, the Clear Path Project began in 2019.

pattern funded-with
links   funded: s -> o
match   o=Programme|Meeting|Publication ...12 @with-funding ..2 s=Actor%
yes     The Clear Path Project runs with funding from Norway.

pattern contributed-to
links   funded: s -> o
match   s=Actor% ..5 @contribute&finite ..8 to ..6 o=Programme|Organization
yes     Norway contributed 300,000 dollars to UNODC.

pattern contribution-to
links   funded: s -> o
match   s=Actor ( '|’ s )? ..4 @contribute&noun ..2 to ..2 o=Programme|Organization
yes     Norway's contributions to UNODC rose in 2018.

pattern received-funding
links   funded: s -> o
match   o=Organization% ..4 received ..3 @fund&noun from ..2 s=Actor|Programme%
yes     ATINA received funding from Norway.

# took part

pattern participated
links   participatedIn: s -> o
match   s=Actor% ..4 @participate&finite ..6 o=Meeting%
yes     Ms. Ana Vela participated in the workshop on ports in Budva on 3 May 2023.

pattern spoke-at
links   participatedIn: s -> o
match   s=Actor% ..4 @speak&finite ..6 o=Meeting%
yes     Ms. Ana Vela spoke at the workshop on ports in Budva on 3 May 2023.

pattern opened
links   participatedIn: s -> o
match   s=Person|State|Organization% ..3 ( @open&finite | @moderate&finite ) ..3 o=Meeting%
yes     Ms. Ana Vela opened the workshop on ports in Budva on 3 May 2023.

pattern opened-by
links   participatedIn: s -> o
match   o=Meeting% ...10 ( @open&participle | @moderate&participle ) ..2 by|par ..2 s=Actor%
yes     The workshop on ports in Budva on 3 May 2023 was opened by Ms. Ana Vela.

pattern brought-together
links   participatedIn: s -> o
match   o=Meeting ...8 brought together|participants ...14 s=State|Organization|Person%

pattern during-speech
links   participatedIn: s -> o
match   s=Person ...14 during|at ..2 @speech&noun ..4 o=Meeting

pattern panellists
links   participatedIn: s -> o
match   o=Meeting ...30 @people-noun ..3 s=State%

# met

pattern met-active
links   met: s -> o
match   s=Person% ..4 ( @meet&finite | @visit&finite | @meet&base ) ..3 o=Person|Organization%
yes     Ms. Ana Vela met Mr. Jon Brand in Vienna on 3 May 2023.
yes     Ms. Ana Vela met with Mr. Jon Brand and Ms. Eva Lund.

pattern met-to-meet
links   met: s -> o
match   s=Person% ...12 to @meet&base ..2 o=Person|Organization%
yes     Ms. Ana Vela travelled to Brussels to meet Mr. Jon Brand.

pattern received-visit
links   met: s -> o
match   s=Actor ..6 @receive&finite ..5 o=Person%
yes     The OSCE received Mr. Jon Brand.

pattern interview-with
links   met: s -> o
match   s=Person ...14 @encounter with ..2 o=Person|Organization%

# worked together

pattern cooperation-between
links   cooperatesWith: s -> s
match   @cooperate&noun between ..2 s=Actor%
yes     The cooperation between Norway and Chile began in 1990.

pattern cooperation-of-with
links   cooperatesWith: s -> o
match   @cooperate&noun of ..2 s=Actor with ..2 o=Actor%
yes     The cooperation of Norway with Chile and Peru began in 1990.

pattern cooperates-with
links   cooperatesWith: s -> o
match   s=Actor% ..4 ( @cooperate&finite | @cooperate&gerund | @work&finite closely? ) with ..2 o=Actor%
yes     Norway cooperates with Chile.

pattern in-partnership-with
links   cooperatesWith: s -> o
match   s=Actor% ...8 @jointly-with ..2 o=Actor%
yes     The project is led by the NGO ATINA in partnership with the NGO Arsis.

pattern jointly-proposed
links   cooperatesWith: s -> o
match   s=State ..10 together with ..2 o=State

# resolutions

pattern sponsored-by
links   sponsored: s -> o
match   o=Resolution ...12 ( @sponsor&participle | @propose&participle ) ..2 by|par ..2 s=Actor%
yes     The draft E/CN.7/2022/L.4 was sponsored by Chile and Peru.

pattern sponsored-active
links   sponsored: s -> o
match   s=Actor% ..4 ( @sponsor&finite | @propose&finite ) ..4 o=Resolution
yes     Chile tabled the draft E/CN.7/2022/L.4.

pattern adopted-at
links   adoptedAt: s -> o
match   s=Resolution% ...12 @adopt&participle ..2 at|by|during|à ..2 o=Meeting
yes     The draft E/CN.7/2022/L.4 was adopted at the 65th session of the Commission on Narcotic Drugs.

pattern adopted-by-body
links   adoptedBy: s -> o
match   s=Resolution|LegalInstrument% ...6 @adopt&participle ..2 by|par ..2 o=Organization

# programmes

pattern implements-active
links   implements: s -> o
match   s=Actor% ..3 @implement&finite ..4 o=Programme%
yes     UNODC implements the Clear Path Project.

pattern implements-passive
links   implements: s -> o
match   o=Programme ...6 @implement&participle ..2 by|par ..2 s=Actor%
yes     The Clear Path Project is led by the OSCE.

pattern implements-possessive
links   implements: s -> o
match   s=Organization '|’ s ..3 o=Programme

# publications

pattern published-active
links   published: s -> o
match   s=Actor% ..4 @publish&finite ..6 o=Publication|LegalInstrument%
yes     UNICEF published the study “Roads and Risks”.

pattern published-passive
links   published: s -> o
match   o=Publication ...6 @publish&participle ..2 by|par ..2 s=Actor%
yes     The report “Roads and Risks” was published by UNICEF.

pattern published-possessive
links   published: s -> o
match   s=Organization '|’ s ..3 o=Publication

pattern commissioned-by
links   commissioned: s -> o
match   o=Publication|Programme ...6 @commission&participle ...4 by|par ..2 s=Actor%
yes     The study “Roads and Risks” was commissioned by Norway.

pattern presented
links   presented: s -> o
match   s=Actor% ..3 @present&finite ..4 o=Publication|Programme
yes     Ms. Ana Vela presented the study “Roads and Risks”.

# membership, parties, signatures

pattern member-of
links   memberOf: s -> o
match   s=Actor% ..3 @member-of ..3 o=Organization%
yes     ATINA is a member of La Strada International.

pattern ratified
links   partyTo: s -> o
match   s=State% ..3 @ratify&finite ..2 o=LegalInstrument%
yes     Chile ratified the Arms Trade Treaty.

pattern party-to
links   partyTo: s -> o
match   s=State% ..3 @party-to ..2 o=LegalInstrument%
yes     Chile is a party to the Arms Trade Treaty.

pattern based-in
links   basedIn: s -> o
match   s=Organization ..2 @based-in ..1 o=Place|State
yes     UNODC is based in Vienna.
