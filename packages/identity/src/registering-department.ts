interface Name {
  readonly zh: string;
  readonly en: string;
}

interface DepartmentEntry {
  readonly name: Name;
  readonly categories: Readonly<Record<string, Name>>;
}

const other: Name = { zh: '其他', en: 'Other' };

/** GB 32100-2015 with its first amendment of 2016: registering departments and the kinds of bodies each registers. */
export const registeringDepartments: Readonly<Record<string, DepartmentEntry>> = {
  '1': {
    name: { zh: '机构编制', en: 'Public sector staffing' },
    categories: {
      '1': { zh: '机关', en: 'State organ' },
      '2': { zh: '事业单位', en: 'Public institution' },
      '3': { zh: '中央编办直接管理机构编制的群众团体', en: 'Mass organisation staffed by the central office' },
      '9': other,
    },
  },
  '2': {
    name: { zh: '外交', en: 'Foreign affairs' },
    categories: { '1': { zh: '外国常驻新闻机构', en: 'Resident foreign news agency' }, '9': other },
  },
  '3': {
    name: { zh: '司法行政', en: 'Judicial administration' },
    categories: {
      '1': { zh: '律师执业机构', en: 'Law practice' },
      '2': { zh: '公证处', en: 'Notary office' },
      '3': { zh: '基层法律服务所', en: 'Grassroots legal service office' },
      '4': { zh: '司法鉴定机构', en: 'Forensic appraisal body' },
      '5': { zh: '仲裁委员会', en: 'Arbitration commission' },
      '9': other,
    },
  },
  '4': {
    name: { zh: '文化', en: 'Culture' },
    categories: { '1': { zh: '外国在华文化中心', en: 'Foreign cultural centre' }, '9': other },
  },
  '5': {
    name: { zh: '民政', en: 'Civil affairs' },
    categories: {
      '1': { zh: '社会团体', en: 'Social organisation' },
      '2': { zh: '民办非企业单位', en: 'Private non-enterprise unit' },
      '3': { zh: '基金会', en: 'Foundation' },
      '9': other,
    },
  },
  '6': {
    name: { zh: '旅游', en: 'Tourism' },
    categories: {
      '1': { zh: '外国旅游部门常驻代表机构', en: 'Resident office of a foreign tourism authority' },
      '2': {
        zh: '港澳台地区旅游部门常驻内地（大陆）代表机构',
        en: 'Resident office of a Hong Kong, Macao or Taiwan tourism authority',
      },
      '9': other,
    },
  },
  '7': {
    name: { zh: '宗教', en: 'Religious affairs' },
    categories: {
      '1': { zh: '宗教活动场所', en: 'Place of worship' },
      '2': { zh: '宗教院校', en: 'Religious school' },
      '9': other,
    },
  },
  '8': {
    name: { zh: '工会', en: 'Trade unions' },
    categories: { '1': { zh: '基层工会', en: 'Primary trade union' }, '9': other },
  },
  '9': {
    name: { zh: '工商', en: 'Industry and commerce' },
    categories: {
      '1': { zh: '企业', en: 'Enterprise' },
      '2': { zh: '个体工商户', en: 'Individual business' },
      '3': { zh: '农民专业合作社', en: 'Farmers’ cooperative' },
    },
  },
  A: {
    name: { zh: '中央军委改革和编制办公室', en: 'Central Military Commission, reform and staffing' },
    categories: { '1': { zh: '军队事业单位', en: 'Public institution of the armed forces' }, '9': other },
  },
  N: {
    name: { zh: '农业', en: 'Agriculture' },
    categories: {
      '1': { zh: '组级集体经济组织', en: 'Collective economic organisation of a group' },
      '2': { zh: '村级集体经济组织', en: 'Collective economic organisation of a village' },
      '3': { zh: '乡镇级集体经济组织', en: 'Collective economic organisation of a township' },
      '9': other,
    },
  },
  Y: { name: other, categories: { '1': other } },
};
