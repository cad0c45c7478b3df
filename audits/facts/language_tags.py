"""Codes that language tags are made of: ISO 639, ISO 15924, ISO 3166-1 and UN M.49, and usual mistakes."""

_TWO_LETTER_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
TWO_LETTER = frozenset(_TWO_LETTER_CODES.split())

_THREE_LETTER_CODES = """
aat ace ach acm acw ada ady aeb afh agq agx ain ajp akk akz ale aln alr alt ang ann anp apc apd arc
arn aro arp arq ars arw ary arz asa ase ast atj avk awa ayl azb azj bal ban bar bas bax bbc bbj bej
bem bew bez bfd bfq bgc bgn bgp bho bik bin bjj bjn bkm bla blo blt bpy bqi bra brh brx bsk bss bua
bug bum bxr bxu byn byv cad car cay cch ccp ceb cgg chb chg chk chm chn cho chp chr chy cic cjs cjy
ckb ckt clc cmn cop cps cpx crg crh crj crk crl crm crr crs csb csw dak dar dav del den dgr din dje
dlg dng doi dsb dtp dua dum dyo dyu dzg ebu efi egl egy eka elx enm esu eve evn ewo ext fan fat fil
fit fon frc frm fro frp frr frs fur gaa gag gan gay gba gbz gez gil gld glk gmh goh gon gor got grb
grc gsw guc gur guz gwi hac hai hak haw hax haz hif hil hit hmn hne hnj hno hsb hsn hup hur iba ibb
ikt ilo inh izh jam jbo jgo jmc jpr jrb jut kaa kab kac kaj kam kaw kbd kbl kcg kde kea ken kfo kgp
kha khk kho khq khw kim kiu kjh kkj kln kmb kmr koi kok kos kpe krc kri krj krl kru ksb ksf ksh kum
kut kwk kxv lad lag lah lam lbe lez lfn lhu lij lil lis liv lki lkt lmo lol lou loz lrc lsm ltg lua
lui lun luo lus luy lzh lzz mad maf mag mai mak man mas mde mdf mdr men mer mfe mga mgh mgo mic min
mnc mni moe moh mos mrj mua mul mus mwl mwr mwv mye myv mzn nan nap naq nds new nia niu niv njo nmg
nnh nog non nov nqo nso nus nwc nym nyn nyo nzi oac ojb ojc ojs ojw oka orh osa ota otk pag pal pam
pap pau pcd pcm pdc pdt peo pes pfl phn pis pms pnb pnt pon pqm prg pro prs quc qug raj rap rar rgn
rhg rif rmy rof rom rtm rue rug rup rut rwk sad sah sam saq sas sat saz sba sbp sce scn sco sdc sdh
see seh sei sel ses sga sgh sgs shi shn shu sid skr slh sli sly sma smj smn sms snk sog srn srr ssy
stq str sty suk sus sux swb syc syr szl tab tce tcy tem teo ter tet tgx tht tig tiv tkl tkr tlh tli
tly tmh tmr tog tok tpi tru trv trw tsd tsi ttm ttt tum tut tvl twq tyv tzm ubx udm uga ulc umb und
uzn uzs vai vec vep vls vmf vmw vot vro vun wae wal war was wbl wbp wuu xal xmf xnr xog xzh yao yap
yav ybb yrl yue yux zap zbl zea zen zgh zun zxx zza
"""
THREE_LETTER = frozenset(_THREE_LETTER_CODES.split())
"""Languages without a two-letter code that the web and the Common Locale Data Repository know, and those
spoken in and around Central Asia."""

_SHORTER_PAIRS = """
aar:aa abk:ab afr:af aka:ak alb:sq amh:am ara:ar arg:an arm:hy asm:as ava:av ave:ae aym:ay aze:az
bak:ba bam:bm baq:eu bel:be ben:bn bih:bh bis:bi bod:bo bos:bs bre:br bul:bg bur:my cat:ca ces:cs
cha:ch che:ce chi:zh chu:cu chv:cv cor:kw cos:co cre:cr cym:cy cze:cs dan:da deu:de div:dv dut:nl
dzo:dz ell:el eng:en epo:eo est:et eus:eu ewe:ee fao:fo fas:fa fij:fj fin:fi fra:fr fre:fr fry:fy
ful:ff geo:ka ger:de gla:gd gle:ga glg:gl glv:gv gre:el grn:gn guj:gu hat:ht hau:ha heb:he her:hz
hin:hi hmo:ho hrv:hr hun:hu hye:hy ibo:ig ice:is ido:io iii:ii iku:iu ile:ie ina:ia ind:id ipk:ik
isl:is ita:it jav:jv jpn:ja kal:kl kan:kn kas:ks kat:ka kau:kr kaz:kk khm:km kik:ki kin:rw kir:ky
kom:kv kon:kg kor:ko kua:kj kur:ku lao:lo lat:la lav:lv lim:li lin:ln lit:lt ltz:lb lub:lu lug:lg
mac:mk mah:mh mal:ml mao:mi mar:mr may:ms mkd:mk mlg:mg mlt:mt mon:mn mri:mi msa:ms mya:my nau:na
nav:nv nbl:nr nde:nd ndo:ng nep:ne nld:nl nno:nn nob:nb nor:no nya:ny oci:oc oji:oj ori:or orm:om
oss:os pan:pa per:fa pli:pi pol:pl por:pt pus:ps que:qu roh:rm ron:ro rum:ro run:rn rus:ru sag:sg
san:sa sin:si slk:sk slo:sk slv:sl sme:se smo:sm sna:sn snd:sd som:so sot:st spa:es sqi:sq srd:sc
srp:sr ssw:ss sun:su swa:sw swe:sv tah:ty tam:ta tat:tt tel:te tgk:tg tgl:tl tha:th tib:bo tir:ti
ton:to tsn:tn tso:ts tuk:tk tur:tr twi:tw uig:ug ukr:uk urd:ur uzb:uz ven:ve vie:vi vol:vo wel:cy
wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh zul:zu
"""
SHORTER = dict(pair.split(":") for pair in _SHORTER_PAIRS.split())
"""Three-letter codes of ISO 639-2 whose language has a two-letter code: only that one is right in a tag."""

DEPRECATED = {"iw": "he", "in": "id", "ji": "yi", "mo": "ro", "sh": "sr", "jw": "jv"}
"""Old codes that readers still understand."""

MEANT = {
    "kg": "ky",
    "kgz": "ky",
    "kyr": "ky",
    "kyrg": "ky",
    "kyrgyz": "ky",
    "ua": "uk",
    "ukr": "uk",
    "kz": "kk",
    "kaz": "kk",
    "tj": "tg",
    "tjk": "tg",
    "tm": "tk",
    "uzb": "uz",
    "ge": "ka",
    "geo": "ka",
    "cn": "zh",
    "chn": "zh",
    "jp": "ja",
    "jpn": "ja",
    "dk": "da",
    "cz": "cs",
    "gr": "el",
    "rs": "sr",
    "ir": "fa",
    "il": "he",
    "us": "en",
    "gb": "en",
    "rus": "ru",
    "eng": "en",
    "ger": "de",
    "deu": "de",
    "russian": "ru",
    "english": "en",
}
"""Country codes and names taken for language codes, and the language that was meant. ``kg`` is Kongo and
``in`` an old code of Indonesian, but on pages they nearly always mean a country."""

_SCRIPTS_CODES = """
Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Bhks Blis Bopo Brah Brai Bugi
Buhd Cakm Cans Cari Cham Cher Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh
Egyp Elba Elym Ethi Gara Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Gukh Guru Hanb Hang Hani Hano
Hans Hant Hatr Hebr Hira Hluw Hmng Hmnp Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar
Khmr Khoj Kits Knda Kore Kpel Krai Kthi Lana Laoo Latf Latg Latn Lepc Limb Lina Linb Lisu Loma Lyci
Lydi Mahj Maka Mand Mani Marc Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm
Nand Narb Nbat Newa Nkgb Nkoo Nshu Ogam Olck Onao Orkh Orya Osge Osma Ougr Palm Pauc Perm Phag Phli
Phlp Phlv Phnx Plrd Prti Qaag Rjng Rohg Roro Runr Samr Sara Sarb Saur Sgnw Shaw Shrd Sidd Sind Sinh
Sogd Sogo Sora Soyo Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb Takr Tale Talu Taml Tang Tavt Telu Teng
Tfng Tglg Thaa Thai Tibt Tirh Tnsa Todr Toto Tutg Ugar Vaii Visp Vith Wara Wcho Wole Xpeo Xsux Yezi
Yiii Zanb Zinh Zmth Zsye Zsym Zxxx Zyyy Zzzz
"""
SCRIPTS = frozenset(_SCRIPTS_CODES.split())

_REGIONS_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145
150 151 154 155 202 419
"""
REGIONS = frozenset(_REGIONS_CODES.split())

REGION_MEANT = {"UK": "GB", "EN": "GB", "KY": "KG", "KGZ": "KG", "RUS": "RU", "USA": "US"}
"""What is written for a region, and what was probably meant. KY is the Cayman Islands: wrong in ky-KY."""
