import { defineArticles } from '@wenzhou/statute';
import { measure } from './statute.ts';

/**
 * Every article of the measure: what it says in plain language, and how far it is built.
 *
 * @example
 * articles.find(19)?.summary.en;
 */
export const articles = defineArticles(measure, {
  1: {
    kinds: ['principle'],
    title: { zh: '目的和依据', en: 'Purpose and basis' },
    summary: {
      zh: '为了把公共资源交易平台管好，让资源配置更有效率，保护国家、公众和交易各方的利益，依据国家文件并结合温州实际订立本办法。',
      en: 'Puts the trading platform in order so that public resources are allocated well and the interests of the state, the public and the parties are protected; rests on national documents.',
    },
    state: 'stated',
  },
  2: {
    kinds: ['principle'],
    title: { zh: '适用范围', en: 'Scope' },
    summary: {
      zh: '全市公共资源交易平台的运行、服务和监管都适用本办法。',
      en: 'Applies to the running, the services and the supervision of the trading platforms in the whole city.',
    },
    state: 'stated',
  },
  3: {
    kinds: ['workflow'],
    title: { zh: '什么是平台', en: 'What the platform is' },
    summary: {
      zh: '平台由两部分组成：市、县政府设立的交易中心是实体平台；按国家统一标准建设、对外开放对接的电子服务系统是电子平台。',
      en: 'The platform has two sides: the trading centres of the city and the counties, and an electronic service system on common national standards to which trading and supervision systems connect.',
    },
    state: 'planned',
  },
  4: {
    kinds: ['rule'],
    title: { zh: '进哪一级平台', en: 'Which platform' },
    summary: {
      zh: '土地和矿业权、国有资产、政府采购、国企采购、依法必须招标的工程等，按项目由谁审批或核准，进入相应的平台。企业国有资产也可以在依法设立的产权交易机构公开交易，但信息要实时推送到市电子服务系统。',
      en: 'Land and mining rights, state assets, government and state-enterprise procurement and legally required construction tenders enter the platform that matches the authority which approves or verifies the project. Enterprise state assets may be traded in a lawful property exchange, which pushes its data to the city’s service system at once.',
    },
    state: 'partly',
    implementedBy: ['mustEnterPlatform'],
    remaining: { zh: '产权交易信息的实时推送', en: 'the real-time push of property exchange data' },
  },
  5: {
    kinds: ['principle'],
    title: { zh: '服务原则', en: 'Principles of service' },
    summary: {
      zh: '平台做公共服务，走电子化方向，讲究联通、开放、透明、共享、便民和诚信。',
      en: 'The platform is a public service on its way to being fully electronic: connected, open, transparent, shared, convenient and honest.',
    },
    state: 'stated',
  },
  6: {
    kinds: ['rule'],
    title: { zh: '决策、执行、监督分开', en: 'Separate powers' },
    summary: {
      zh: '交易的服务、管理和监督由不同的机构担任，互相制约又互相配合。',
      en: 'Service, management and supervision of trading are held by different bodies that check one another and work together.',
    },
    state: 'planned',
  },
  7: {
    kinds: ['principle'],
    title: { zh: '管理委员会', en: 'Management committee' },
    summary: {
      zh: '市公共资源交易管委会协调全市的重大事项，日常工作由管委办承担，与市审管办合署。',
      en: 'A city committee coordinates important matters; its office does the daily work together with the administrative approval office.',
    },
    state: 'stated',
  },
  8: {
    kinds: ['rule'],
    title: { zh: '谁来监督', en: 'Who supervises' },
    summary: {
      zh: '市本级工程招投标由集中监管机构统一监督，县里可以照办；没有集中监管的，由各行业主管部门监督。其他交易由各主管部门依分工监督、受理投诉和查处；财政部门监督政府采购工程的预算和政策执行。',
      en: 'City-level construction tenders are supervised by one centralised body, and counties may do the same; otherwise each sector’s authority supervises its own. All other trading is supervised by the authority in charge; finance watches budget and policy of procured works.',
    },
    state: 'planned',
  },
  9: {
    kinds: ['workflow'],
    title: { zh: '交易中心', en: 'Trading centres' },
    summary: {
      zh: '市、县交易中心提供场所、设施和信息服务；县中心是市中心的分支机构，业务上受市中心指导，各自对承办的交易负责。',
      en: 'The centres provide rooms, facilities and information. County centres are branches guided by the city’s; each answers for the trading it handles.',
    },
    state: 'planned',
  },
  10: {
    kinds: ['rule'],
    title: { zh: '交易清单', en: 'The catalogue' },
    summary: {
      zh: '市政府统一公布交易清单。列入清单的项目都要进相应的平台交易；清单会更新，更新须经市政府批准并公布。',
      en: 'The city publishes one catalogue. Whatever is listed must be traded on the matching platform. The catalogue is revised from time to time, with the city government’s approval.',
    },
    state: 'built',
    implementedBy: ['catalogue', 'findInCatalogue', 'mustEnterPlatform'],
  },
  11: {
    kinds: ['rule'],
    title: { zh: '清单包括哪些项目', en: 'What the catalogue covers' },
    summary: {
      zh: '八类：政府投资、国有资金或国有控股且必须招标的工程；集中采购、要求进场的分散采购（单一来源和经批准的自行采购除外）和国企货物服务采购；委托温州产权交易中心的企业国资；土地、用海和矿业权；特许经营；源于行政许可的市场化配置；行政事业单位资产的租赁和转让；国家、省、市规定的其他项目。',
      en: 'Eight kinds: legally required tenders of works paid by government, state funds or state-controlled investors; central procurement, decentralised procurement that must enter (not single-source or approved self-procurement) and state enterprises’ goods and services; enterprise assets entrusted to the Wenzhou exchange; land, sea and mining rights; concessions; market allocation rooted in licences; lease and transfer of public bodies’ assets; whatever else national, provincial or city rules name.',
    },
    state: 'built',
    implementedBy: ['mustEnterPlatform'],
  },
  12: {
    kinds: ['principle'],
    title: { zh: '推动更多项目进场', en: 'Bringing in more' },
    summary: {
      zh: '主管部门推动清单以外的项目进平台；要进来的项目，先征求公众意见，再予公告。',
      en: 'Sector authorities work to bring further projects onto the platform, after hearing the public and announcing them.',
    },
    state: 'stated',
  },
  13: {
    kinds: ['rule'],
    title: { zh: '资源要素进场', en: 'Resource quotas' },
    summary: {
      zh: '用能权、海域使用权、排污权等资源要素推向平台公开交易，由主管部门会同管委办订规则、核定交易主体和指标。',
      en: 'Energy-use, sea-use and emission rights are to be traded openly on the platform; the sector authority and the management office make the rules and verify parties and quotas.',
    },
    state: 'partly',
    implementedBy: ['mustEnterPlatform'],
    remaining: { zh: '交易主体资格和要素指标的认定', en: 'verifying parties and quotas' },
  },
  14: {
    kinds: ['rule'],
    title: { zh: '清单以外自愿进场', en: 'Voluntary entry' },
    summary: {
      zh: '没列入清单的项目可以自愿进场：业主自己申请，出钱的一方和上级主管部门都同意，由谁监督、用什么方式交易也已定好；特殊的或社会影响较大的，还要经县级以上政府（功能区）同意。进场后参照同方式项目的程序；监督部门定不下来的由业主的上级主管部门监管。',
      en: 'A project outside the catalogue may enter if its owner applies, the funder and the superior authority agree, and supervisor and method are settled; a special one or one of great social effect also needs a government of county level or above or a functional zone. It then follows the procedure of its method; if no supervisor can be determined, the owner’s superior supervises.',
    },
    state: 'partly',
    implementedBy: ['mustEnterPlatform'],
    remaining: {
      zh: '进场后参照同方式项目程序，以及质疑、投诉的处理',
      en: 'the procedure after entry, and challenges and complaints in it',
    },
  },
  15: {
    kinds: ['rule'],
    title: { zh: '四个统一', en: 'Four things in common' },
    summary: {
      zh: '进场项目用同一套交易规则、同一个发布渠道、同一处收退保证金、同一个专家来源。',
      en: 'Everything traded in the centres shares one set of rules, one publication channel, one bond account and one source of experts.',
    },
    state: 'planned',
  },
  16: {
    kinds: ['rule'],
    title: { zh: '先审批再交易', en: 'Approval first' },
    summary: {
      zh: '交易项目要符合法定条件，办完审批、核准才能交易，审批信息要推送到交易中心。',
      en: 'A project meets the lawful conditions and has its approvals before it is traded; the approval data are pushed to the centre.',
    },
    state: 'planned',
  },
  17: {
    kinds: ['rule'],
    title: { zh: '进场资料', en: 'Entry documents' },
    summary: {
      zh: '各类项目进场要交各自的资料，缺件、不合规或造假的不得进场。省下放的省重点工程须先在市集中监管机构备案；国有建设用地通过省网上交易系统交易，个别经省厅备案同意的才线下办。',
      en: 'Each kind of project hands in its own documents; what is incomplete, irregular or false does not enter. Provincial key works delegated to the city are first filed with the city’s centralised supervisor. State land is traded in the province’s online system, off line only with the province’s consent.',
    },
    state: 'partly',
    implementedBy: ['mustEnterPlatform'],
    remaining: { zh: '各类项目的资料核对', en: 'checking the documents of each kind' },
  },
  18: {
    kinds: ['rule'],
    title: { zh: '交易方式', en: 'Methods' },
    summary: {
      zh: '工程、政府采购、国企采购、土地和矿业权、国有产权各有可用的交易方式；改变方式要报批。',
      en: 'Construction, government procurement, state-enterprise procurement, land and mining rights and state property each have their methods; a change of method needs approval.',
    },
    state: 'planned',
  },
  19: {
    kinds: ['rule', 'workflow'],
    title: { zh: '信息公开和时限计算', en: 'Publication and counting of days' },
    summary: {
      zh: '公告、资格审查、过程、成交和履约信息依法及时公开，涉密的除外。时限按日计算的，当天不算，从次日算起；最后一天是休假日的，顺延到休假结束后的第一天。',
      en: 'Notices, qualification results, process, award and performance are published in time, save for protected secrets. Days are counted from the next day; a last day that is a day off moves to the day after the break.',
    },
    state: 'partly',
    implementedBy: ['countDays', 'layOutTender'],
    remaining: { zh: '信息发布和保密例外', en: 'publication itself and the exceptions for secrets' },
  },
  20: {
    kinds: ['workflow', 'rule'],
    title: { zh: '异议、质疑和投诉', en: 'Objections and complaints' },
    summary: {
      zh: '对文件、开标和评审结果有异议的，先向招标人或采购人提出，对方在法定时限内答复；不满意再向监督部门投诉，处理结果抄送管委办。',
      en: 'Whoever disputes documents, opening or evaluation first asks the owner or buyer, who answers in the statutory time, and may then complain to the supervisor, whose decision is copied to the management office.',
    },
    state: 'partly',
    implementedBy: ['periods', 'layOutTender'],
    remaining: {
      zh: '异议和投诉的受理、答复和处理',
      en: 'receiving, answering and deciding objections and complaints',
    },
  },
  21: {
    kinds: ['rule', 'workflow'],
    title: { zh: '投标保证金', en: 'Bid bonds' },
    summary: {
      zh: '工程投标保证金由交易中心集中收退。依法必须招标的，境内投标人以现金或支票交的须从基本账户转出；按原路退还，最迟在签订书面合同后5日内退给中标人和未中标人。有异议、投诉要暂停退还的，招标人及时通知中心。',
      en: 'The centre keeps the bid bonds of construction tenders. Cash or cheques of domestic bidders in required tenders come from the basic account. Bonds go back the way they came, to winner and losers, at the latest 5 days after the written contract; the owner tells the centre when an objection or complaint suspends a refund.',
    },
    state: 'partly',
    implementedBy: ['periods', 'layOutTender'],
    remaining: { zh: '基本账户核验、原路退还和暂停退还', en: 'the basic account, the original route and holds' },
  },
  22: {
    kinds: ['rule', 'workflow'],
    title: { zh: '专家库', en: 'Expert pool' },
    summary: {
      zh: '评标专家统一用省综合专家库，管委办负责温州片区的建设和初审；从中选出资深专家，优先用于市重点工程。',
      en: 'Experts come from the province’s comprehensive pool, whose Wenzhou part the management office builds and screens; senior experts chosen from it are preferred for key city projects.',
    },
    state: 'planned',
  },
  23: {
    kinds: ['rule', 'workflow'],
    title: { zh: '随机抽取和保密', en: 'Random draw, kept secret' },
    summary: {
      zh: '资格审查和评标专家在省专家库的网络终端随机抽取，评标开始前名单保密。',
      en: 'Experts for qualification and evaluation are drawn at random from the provincial pool, and who was drawn stays secret until the evaluation begins.',
    },
    state: 'planned',
  },
  24: {
    kinds: ['rule', 'workflow'],
    title: { zh: '在多大范围抽专家', en: 'Scope of the draw' },
    summary: {
      zh: '合同估算价达到限额的，在全省范围抽：施工5000万元，设备材料1000万元，勘察设计监理等服务500万元。达不到的可在温州及附近片区抽；该专业专家少于50名的，仍在全省抽。',
      en: 'From 50m yuan for works, 10m for goods and 5m for services the draw is province-wide; below, it may be from Wenzhou and nearby, unless fewer than 50 experts of the speciality are there.',
    },
    state: 'planned',
  },
  25: {
    kinds: ['rule', 'workflow'],
    title: { zh: '专家回避', en: 'Recusal' },
    summary: {
      zh: '是投标人的人员或其负责人近亲属、项目主管或监督部门的人员、与投标人有其他利害关系的，以及法律规定的其他情形，专家都要回避。',
      en: 'An expert steps aside who works for a bidder or is close kin of its head, works for the authority in charge or the supervisor, has another interest, or is barred by law.',
    },
    state: 'planned',
  },
  26: {
    kinds: ['rule'],
    title: { zh: '招标人责任和公平竞争', en: 'Owner’s responsibility and fair competition' },
    summary: {
      zh: '招标人对招标文件的真实、合法、合理负责，不得用过高的资质业绩要求排斥投标人；投标人不得借资质、不得串标；监管机构组织联合抽查，多次被投诉或有违规记录的查得更多。',
      en: 'The owner answers for truthful, lawful and reasonable documents and may not shut bidders out by excessive demands. Bidders borrow no certificates and do not collude. Joint inspections fall more often on those with records.',
    },
    state: 'planned',
  },
  27: {
    kinds: ['workflow'],
    title: { zh: '交易档案', en: 'Archive' },
    summary: {
      zh: '建立统一的电子档案库，代理机构把项目资料交给交易中心分类保存。',
      en: 'One electronic archive: agents hand their project files to the centre, which keeps them in order.',
    },
    state: 'planned',
  },
  28: {
    kinds: ['workflow'],
    title: { zh: '电子系统的建设和对接', en: 'Electronic systems' },
    summary: {
      zh: '市县建设电子交易和监管系统；市中心维护覆盖全市的电子服务系统，与各类系统、信用平台和省系统互联，并给监督和司法机关留出端口。',
      en: 'City and counties build trading and supervision systems; the city centre keeps the city-wide service system, linked to all of them, to credit data and to the province, with ports for supervisors and courts.',
    },
    state: 'planned',
  },
  29: {
    kinds: ['workflow'],
    title: { zh: '全程电子化', en: 'All electronic' },
    summary: {
      zh: '交易全过程上网办理，电子文件与纸质文件同等有效；土地和产权的成交确认与合同仍用纸质。',
      en: 'Trading is electronic from end to end and electronic documents count as paper; only confirmations and contracts for land and state property stay on paper.',
    },
    state: 'planned',
  },
  30: {
    kinds: ['workflow'],
    title: { zh: '网络安全', en: 'Security' },
    summary: {
      zh: '交易中心建立信息安全制度，管好身份、授权和数据；系统原则上达到等级保护三级，全天候运行。',
      en: 'The centre secures identity, authorisation and data; systems as a rule meet level 3 of the national protection scheme and run day and night.',
    },
    state: 'planned',
  },
  31: {
    kinds: ['workflow'],
    title: { zh: '网上办理的环节', en: 'What is done on line' },
    summary: {
      zh: '电子化项目的登记、公告、文件下载、投标、澄清和候选人公示都在电子交易系统上办。',
      en: 'Registration, notice, documents, bids, clarification and publicity of candidates all take place in the electronic trading system.',
    },
    state: 'planned',
  },
  32: {
    kinds: ['workflow'],
    title: { zh: '远程异地评标', en: 'Remote evaluation' },
    summary: {
      zh: '专家少、技术复杂或社会关注大的项目，鼓励远程异地评标，市县之间常态化运行并逐步扩大到外地。',
      en: 'Remote evaluation at several sites is encouraged where experts are few, the matter complex or public interest great.',
    },
    state: 'planned',
  },
  33: {
    kinds: ['rule', 'workflow'],
    title: { zh: '系统故障怎么办', en: 'Incidents' },
    summary: {
      zh: '系统故障一时排除不了的，经监督部门同意可暂停开评标：1小时以内恢复的继续，超过的转线下，投标有效期顺延；投标人自己的电脑、操作或网络出问题的，自行负责。',
      en: 'When a failure cannot be mended at once, opening or evaluation may be suspended with the supervisor’s approval: within an hour it goes on, beyond that it goes off line and bids stay valid longer. A party’s own computer, operation or network is its own risk.',
    },
    state: 'planned',
  },
  34: {
    kinds: ['rule'],
    title: { zh: '投标文件异常一致', en: 'Abnormal likeness of bids' },
    summary: {
      zh: '电子化工程招标中，两份以上标书硬件特征码相同、编制与计价软件特征码关联相同、三处以上错误完全相同，或异常一致、报价呈规律、雷同达八成，招标文件有约定的，评委会提出、监督部门认可后可视为异常一致。',
      en: 'In electronic construction tenders two or more bids count as abnormally alike if the tender documents say so and the committee finds and the supervisor accepts: the same hardware, the same software codes together, three identical errors, or abnormal likeness, regular prices, 80% alike.',
    },
    state: 'planned',
  },
  35: {
    kinds: ['principle'],
    title: { zh: '系统改造对接', en: 'Adapting systems' },
    summary: {
      zh: '市县电子交易系统按省里的对接要求改造，统一技术标准并通过检测认证。',
      en: 'City and county trading systems are adapted to the province’s interface, follow one standard and are certified.',
    },
    state: 'stated',
  },
  36: {
    kinds: ['workflow'],
    title: { zh: '交易主体库', en: 'Parties’ register' },
    summary: {
      zh: '交易主体在当地注册一次，全市通用；凭CA证书和电子签章办事；市场监管部门抽查公示信息，造假的列入黑名单。',
      en: 'A party registers once and is known in the whole city, signs with certificates, and is spot-checked; false data lead to a public blacklist.',
    },
    state: 'planned',
  },
  37: {
    kinds: ['workflow'],
    title: { zh: '数据上传', en: 'Data upwards' },
    summary: {
      zh: '县中心按国家数据规范先把交易信息推送到市系统，市里汇总后统一上传省系统。',
      en: 'County centres send their data in the national format to the city, which gathers and passes them on to the province.',
    },
    state: 'planned',
  },
  38: {
    kinds: ['principle'],
    title: { zh: '场地设施', en: 'Facilities' },
    summary: {
      zh: '交易中心配齐开标评标场地、监控、专家抽取终端和门禁等设施。',
      en: 'The centre provides rooms for opening and evaluation, monitoring, drawing terminals and access control.',
    },
    state: 'stated',
  },
  39: {
    kinds: ['workflow'],
    title: { zh: '服务公开', en: 'Published service terms' },
    summary: {
      zh: '服务内容、流程、规范、收费和监督渠道依法确定并公布。',
      en: 'Services, procedures, standards, fees and ways to complain are settled by law and published.',
    },
    state: 'planned',
  },
  40: {
    kinds: ['rule', 'workflow'],
    title: { zh: '信用和评标结果公开', en: 'Credit records and evaluation results' },
    summary: {
      zh: '监督部门作出决定后7个工作日内公开主体的资质、奖惩和处罚信息；交易中心按信用代码记录各方信用；中标结果公布时一并公开评委名单、评分理由、否决原因和候选人情况。',
      en: 'Supervisors publish parties’ qualifications, rewards and penalties within 7 working days of the decision. The centre records credit by the unified code. Results name the committee, scores with reasons, rejected bids with reasons, and the candidates’ record.',
    },
    state: 'planned',
  },
  41: {
    kinds: ['workflow'],
    title: { zh: '统计分析', en: 'Statistics' },
    summary: {
      zh: '交易中心做好统计分析，按要求报送省系统，供决策和服务使用。',
      en: 'The centre analyses trading and reports to the province as a basis for decisions and services.',
    },
    state: 'planned',
  },
  42: {
    kinds: ['principle'],
    title: { zh: '电子监管', en: 'Electronic supervision' },
    summary: {
      zh: '监督部门用电子监管系统对本行业交易全程监督。',
      en: 'Supervisors follow the trading of their sector from end to end by electronic means.',
    },
    state: 'stated',
  },
  43: {
    kinds: ['workflow', 'rule'],
    title: { zh: '投诉举报的处理', en: 'Handling complaints' },
    summary: {
      zh: '监督部门依法定程序和时限受理、调查投诉举报，按时作出书面决定。',
      en: 'Supervisors take up and investigate complaints and reports by statutory procedure and decide in writing in time.',
    },
    state: 'planned',
  },
  44: {
    kinds: ['workflow'],
    title: { zh: '配合监督', en: 'Help for supervisors' },
    summary: {
      zh: '交易中心向监督部门提供监控和资料，协助核查主体和项目资料，发现违规及时报送，并记录和制止现场违规行为。',
      en: 'The centre gives supervisors footage and files, helps them check parties and projects, reports breaches and stops disorder on site.',
    },
    state: 'planned',
  },
  45: {
    kinds: ['register'],
    title: { zh: '社会评价和考核', en: 'Assessment' },
    summary: {
      zh: '由市场主体和第三方参与评价交易中心的服务；管委办组织考核，市中心指导县中心。',
      en: 'Market participants and third parties assess the centres’ service; the management office organises it and the city centre guides the counties.',
    },
    state: 'planned',
  },
  46: {
    kinds: ['principle'],
    title: { zh: '行业协会', en: 'Trade associations' },
    summary: {
      zh: '行业协会管好本行业的自律，为会员服务。',
      en: 'Trade associations keep their members in order and serve them.',
    },
    state: 'stated',
  },
  47: {
    kinds: ['principle'],
    title: { zh: '对交易中心的投诉', en: 'Complaints about the centre' },
    summary: {
      zh: '认为交易中心或其人员违法违规的，任何人都可以向政府部门投诉举报。',
      en: 'Anyone who thinks the centre or its staff have broken the rules may complain to the authorities.',
    },
    state: 'stated',
  },
  48: {
    kinds: ['delegated'],
    title: { zh: '政府采购专家', en: 'Procurement experts' },
    summary: {
      zh: '政府采购评审专家按省财政厅的办法管理；各行业对专家的信用和处罚信息互相认可共享。',
      en: 'Experts of government procurement follow the province’s own rule; sectors share and recognise one another’s records of experts.',
    },
    state: 'planned',
  },
  49: {
    kinds: ['principle'],
    title: { zh: '施行日期', en: 'Entry into force' },
    summary: {
      zh: '自2018年2月25日起施行；国家和省以后另有规定的按其规定；2015年的旧意见废止。清单作为附件。',
      en: 'In force from 25 February 2018; later national or provincial rules prevail; the opinion of 2015 is repealed. The catalogue is annexed.',
    },
    state: 'built',
    implementedBy: ['mustEnterPlatform', 'layOutTender'],
  },
});

/** Cites an article of the measure. */
export const art = articles.cite;
