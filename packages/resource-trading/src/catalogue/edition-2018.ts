import { plainDate } from '@wenzhou/calendar';
import type { Bilingual } from '@wenzhou/statute';
import type { Catalogue, CatalogueItem } from './catalogue-entry.ts';

type Row = Omit<CatalogueItem, 'code'>;

const row = (zh: string, en: string, more: Omit<Row, 'name'> = {}): Row => ({ name: { zh, en }, ...more });

/** Numbers the rows printed under a code in their printed order; a table broken over pages is one table. */
const under = (code: string, rows: readonly Row[]): readonly CatalogueItem[] =>
  rows.map((item, index) => ({ code: `${code}-${String(index + 1).padStart(2, '0')}`, ...item }));

const name = (zh: string, en: string): Bilingual => ({ zh, en });

const importantGoods = row('与工程建设相关的重要设备、材料', 'Important equipment and materials for the works');

/** 温州市公共资源交易清单（2018年版）, the annex of 温政发〔2018〕2号, with the gaps of its numbering. */
export const edition2018: Catalogue = {
  edition: 2018,
  title: name('温州市公共资源交易清单（2018年版）', 'Wenzhou catalogue of public resource trading, 2018 edition'),
  effectiveFrom: plainDate('2018-02-25'),
  groups: [
    {
      code: 'A',
      name: name('工程建设项目招标投标', 'Tendering of construction projects'),
      items: [],
      categories: [
        {
          code: 'A01',
          name: name('房屋建筑', 'Buildings'),
          items: under('A01', [
            row('工业建筑（构筑物）工程', 'Industrial buildings (structures)', {
              alsoCalled: ['厂房', '仓库', 'factory'],
            }),
            row('民用建筑（构筑物）工程', 'Civil buildings (structures)', {
              alsoCalled: ['住宅', '安置房', 'housing'],
            }),
            row('公共建筑（构筑物）工程', 'Public buildings (structures)', {
              alsoCalled: ['医院', '学校', '图书馆', '办公楼', 'hospital', 'school', 'library', 'office'],
            }),
            row('地基与基础工程', 'Ground and foundation works'),
            row('土石方工程', 'Earth and stone works'),
            row('建筑装修装饰工程', 'Fitting-out and decoration of buildings'),
            row('钢结构工程', 'Steel structures'),
            row('消防设施工程', 'Fire protection installations'),
            row('电梯安装工程', 'Installation of lifts'),
            row('建筑智能化工程', 'Intelligent building systems'),
            row('园林古建筑(含古建筑修缮)工程', 'Garden and ancient buildings (including repair of ancient buildings)'),
            row('建筑幕墙工程', 'Curtain walls'),
            row('构筑物工程', 'Structures other than buildings'),
            importantGoods,
          ]),
        },
        {
          code: 'A02',
          name: name('市政', 'Municipal works'),
          items: under('A02', [
            row('城市道路工程', 'City roads'),
            row('桥梁工程', 'Bridges'),
            row('隧道工程', 'Tunnels'),
            row('公共广场工程', 'Public squares'),
            row('给水工程', 'Water supply works'),
            row('污水处理工程', 'Sewage treatment works'),
            row('泵站工程', 'Pumping stations'),
            row('各类给排水管道工程', 'Water supply and drainage pipes of all kinds'),
            row('燃气工程', 'Gas works'),
            row('热力工程', 'Heating works'),
            row('各类城市生活垃圾处理工程', 'Treatment of household waste of all kinds'),
            row('城市及道路照明工程', 'City and road lighting'),
            row('体育场地设施工程', 'Sports grounds and facilities'),
            importantGoods,
            row('园林工程', 'Parks and gardens'),
            row('绿化工程', 'Planting'),
            row(
              '公共绿地（道路、公园、广场）养护管理',
              'Upkeep and management of public green spaces (roads, parks, squares)',
            ),
          ]),
        },
        {
          code: 'A03',
          name: name('公路', 'Highways'),
          items: under('A03', [
            row('公路工程', 'Highways'),
            row('公路桥梁工程', 'Highway bridges'),
            row('公路隧道工程', 'Highway tunnels'),
            row('公路养护工程', 'Highway maintenance'),
            row(
              '与公路工程相关的安全、防护、机电、照明、监控、通信、收费、绿化、管理设施、服务设施等公路附属设施',
              'Highway ancillary facilities: safety, protection, electromechanical, lighting, monitoring, communication, ' +
                'toll, planting, management and service facilities of highway works',
            ),
            row(
              '与公路建设、养护相关的重要设备、材料',
              'Important equipment and materials for building and maintaining highways',
            ),
          ]),
        },
        {
          code: 'A04',
          name: name('市域铁路S1、S2线', 'City-region railway lines S1 and S2'),
          items: [],
        },
        {
          code: 'A07',
          name: name('水利', 'Water conservancy'),
          items: under('A07', [
            row('水库工程（蓄水枢纽工程）', 'Reservoirs (storage works)'),
            row('防洪工程', 'Flood protection'),
            row('治涝工程', 'Waterlogging control'),
            row('灌溉工程', 'Irrigation'),
            row('供水工程', 'Water supply'),
            row('发电工程', 'Power generation'),
            row('水闸工程', 'Sluices'),
            row('引水枢纽工程', 'Diversion works'),
            row('泵站工程（提水枢纽工程）', 'Pumping stations (lifting works)'),
            row('堤防工程', 'Dikes'),
            row('农村饮用水工程', 'Rural drinking water'),
            row('河湖整治（含疏浚、吹填）工程', 'River and lake improvement (including dredging and filling)'),
            row(
              '水利水电工程包含通航、过木、桥梁、道路、码头及渔业等水利水电工程专用建筑物',
              'Special structures of water and hydropower works: navigation, log passing, bridges, roads, quays, fishery',
            ),
            importantGoods,
            row('其他水利工程', 'Other water conservancy works'),
          ]),
        },
        {
          code: 'A10',
          name: name('港口与航道工程', 'Ports and waterways'),
          items: under('A10', [
            row('码头工程', 'Quays'),
            row('航道工程', 'Waterways'),
            row('水下地基和基础工程', 'Underwater ground and foundation works'),
            row('围堤护岸及陆域回填工程', 'Enclosing dikes, bank protection and land filling'),
            row('通航建筑设备安装工程', 'Installation of navigation structures and equipment'),
            row('港口装卸设备安装工程', 'Installation of port handling equipment'),
            row('水下开挖与清障工程', 'Underwater excavation and clearing'),
            importantGoods,
          ]),
        },
        {
          code: 'A11',
          name: name('地质矿产工程', 'Geological and mining works'),
          items: under('A11', [row('废弃矿山生态环境治理工程', 'Ecological restoration of abandoned mines')]),
        },
        {
          code: 'A12',
          name: name('政府投资项目代建招投标', 'Tendering of agent construction for government-invested projects'),
          remark: name(
            '政府投资项目代建进场交易的规模标准按照《浙江省招标项目具体范围和规模标准的规定》（浙发改法规〔2006〕923号）执行。',
            'The scale from which agent construction of government-invested projects enters the platform follows the ' +
              'Zhejiang rules on the scope and scale of tendered projects (浙发改法规〔2006〕923号).',
          ),
          items: [],
        },
        {
          code: 'A13',
          name: name('政府投资项目电力用户工程', 'Electricity consumer works of government-invested projects'),
          items: [],
        },
        {
          code: 'A14',
          name: name('前期物业项目', 'Initial property management'),
          items: [],
        },
      ],
    },
    {
      code: 'B',
      name: name('土地使用权和矿业权出让', 'Grant of land use rights and mining rights'),
      items: [],
      categories: [
        {
          code: 'B01',
          name: name(
            '国有建设用地使用权公开出让（租赁）',
            'Public grant (lease) of state construction land use rights',
          ),
          items: under('B01', [
            row(
              '工业、商业、旅游、娱乐和商品住宅等经营性国有建设用地使用权公开出让',
              'Public grant of state construction land for industry, commerce, tourism, entertainment, commercial housing ' +
                'and other business',
            ),
            row(
              '同一宗土地有两个以上意向用地者的国有建设用地使用权出让',
              'Grant of state construction land where two or more intend to use the same parcel',
            ),
            row('国有建设用地使用权公开租赁', 'Public lease of state construction land use rights'),
          ]),
        },
        {
          code: 'B03',
          name: name('采矿权出让', 'Grant of mining rights'),
          items: under('B03', [
            row('采矿权有偿出让', 'Paid grant of mining rights'),
            row('采砂权有偿出让', 'Paid grant of sand-mining rights'),
          ]),
        },
      ],
    },
    {
      code: 'C',
      name: name('国有产权交易', 'State property rights'),
      items: [],
      categories: [
        {
          code: 'C01',
          name: name('行政事业单位产权交易', 'Property rights of administrative bodies and public institutions'),
          items: under('C01', [
            row(
              '机关、团体、事业单位的物权、债权、知识产权和股权的转让',
              'Transfer of real rights, claims, intellectual property and shares of state organs, organisations and public ' +
                'institutions',
            ),
          ]),
        },
        {
          code: 'C02',
          name: name('国有及国有控股企业产权交易', 'Property rights of state-owned and state-controlled enterprises'),
          remark: name(
            '指企业委托温州产权交易中心进行交易的项目，由企业、温州产权交易中心按照国务院国资委、财政部令第32号和其他相关规定操作。',
            'Means what the enterprise entrusts to the Wenzhou property rights exchange; the enterprise and the exchange ' +
              'proceed under order no. 32 of the State-owned Assets Commission and the Ministry of Finance and related rules.',
          ),
          items: under('C02', [
            row(
              '国有企业的物权、债权、知识产权和股权的转让',
              'Transfer of real rights, claims, intellectual property and shares of state enterprises',
            ),
            row('国有存量城建资产处置项目', 'Disposal of existing state urban construction assets'),
          ]),
        },
      ],
    },
    {
      code: 'D',
      name: name('政府采购', 'Government procurement'),
      remark: name(
        '政府集中采购按照当年政府集中采购目录执行。分散采购公开招标进场项目按照当年政府采购目录及标准相关要求执行。',
        "Central procurement follows the year's central procurement directory. Decentralised procurement by open tender " +
          "enters as the year's procurement directory and standards require.",
      ),
      items: [],
      categories: [
        { code: 'D01', name: name('货物类', 'Goods'), items: [] },
        { code: 'D02', name: name('工程类', 'Works'), items: [] },
        { code: 'D03', name: name('服务类', 'Services'), items: [] },
      ],
    },
    {
      code: 'F',
      name: name('排污权', 'Emission rights'),
      categories: [],
      items: under('F', [row('主要污染物排放权交易', 'Trading of emission rights for main pollutants')]),
    },
    {
      code: 'G',
      name: name('公共（含公益）事业管理', 'Management of public (including public-benefit) services'),
      categories: [],
      items: under('G', [
        row('市政设施维护承包', 'Contracting of the upkeep of municipal facilities'),
        row('政府负责处置的危险废物', 'Hazardous waste that government must dispose of', {
          remark: name(
            '各级人民政府或相关职能部门收缴的危险废物，以及无明确责任人或者责任人已不具备能力的由所在地人民政府负责处置的危险废物。',
            'Hazardous waste collected by governments or their departments, and hazardous waste without a known responsible ' +
              'person, or whose responsible person is no longer able, that the local government disposes of.',
          ),
        }),
      ]),
    },
    {
      code: 'H',
      name: name('特许经营类', 'Concessions'),
      remark: name(
        '本类项目凡通过市场竞争机制选择投资者或经营（承包）者的，应按照规定要求进公共资源交易中心交易。烟花爆竹销售点零售经营权出让由各级安监部门根据各县（市、区）实际情况确定是否进场交易。',
        'Wherever investors or operators (contractors) of this group are chosen by market competition, the trade takes place ' +
          'in the public resource trading centre. Whether the grant of retail rights for firework shops enters is decided by ' +
          'the safety supervision authorities according to the conditions of each county.',
      ),
      categories: [],
      items: under('H', [
        row('城市出租车经营权转让', 'Transfer of taxi operating rights'),
        row('小型货车号牌交易', 'Trading of number plates for light trucks'),
        row('烟花爆竹销售点零售经营权出让', 'Grant of retail rights for firework shops', {
          alsoCalled: ['fireworks', 'firework retail'],
        }),
        row(
          '旅游（包车）、班线客运特许经营权服务质量招投标',
          'Tendering by service quality of concessions for tourist (chartered) and scheduled passenger transport',
        ),
        row('户外广告经营权出让', 'Grant of outdoor advertising rights'),
      ]),
    },
    {
      code: 'I',
      name: name('国有企业采购', 'Procurement by state enterprises'),
      categories: [],
      items: [],
    },
    {
      code: 'J',
      name: name(
        '市直属公立医疗卫生计生单位非政府采购项目（包括药品集中采购、医用耗材集中采购）',
        'Purchases other than government procurement by public health and family planning bodies directly under the city ' +
          '(including central purchase of medicines and of medical consumables)',
      ),
      categories: [],
      items: [],
    },
    {
      code: 'Z',
      name: name('其他交易', 'Other trades'),
      items: [],
      categories: [{ code: 'Z02', name: name('海域使用权出让', 'Grant of sea area use rights'), items: [] }],
    },
  ],
};
