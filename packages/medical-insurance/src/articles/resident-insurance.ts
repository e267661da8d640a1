import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 3, arts. 23–35. */
export const residentInsurance = {
  23: {
    kinds: ['rule'],
    title: { zh: '城乡居民医保参保人员', en: 'Who joins resident insurance' },
    summary: {
      zh: '本地户籍的非从业人员、在册大中专学生、中小学和幼儿园在册学生儿童，以及上级规定的其他人员。',
      en: 'Non-working people with local hukou, enrolled college students, pupils and kindergarten children, and others named by higher rules.',
    },
    state: 'planned',
  },
  24: {
    kinds: ['rule', 'workflow'],
    title: { zh: '居民医保筹资', en: 'Funding of resident insurance' },
    summary: {
      zh: '由个人缴费和财政补助组成，个人约占三成，标准由各统筹区政府确定。',
      en: 'Premiums come from the person, about 30%, and the treasury; each pooling area sets the amounts.',
    },
    state: 'planned',
  },
  25: {
    kinds: ['rule', 'workflow'],
    title: { zh: '按户按年缴费', en: 'Payment by household and year' },
    summary: {
      zh: '以户为单位按年缴费，按时缴费的次年 1 月 1 日至 12 月 31 日享受待遇。',
      en: 'Households pay once a year; who pays in time is covered from 1 January to 31 December of the next year.',
    },
    state: 'planned',
  },
  26: {
    kinds: ['rule', 'workflow'],
    title: { zh: '个人免缴人群', en: 'People exempt from paying' },
    summary: {
      zh: '低保、困难家庭、残疾人特困家庭成员，持残疾人证的居民和孤儿，个人不缴费，由财政全额补助。',
      en: 'Members of households with a minimum-income, hardship or disabled-hardship certificate, residents with a disability card and orphans pay nothing; the treasury pays for them.',
    },
    state: 'planned',
  },
  27: {
    kinds: ['rule', 'workflow'],
    title: { zh: '外地学生儿童', en: 'Students from elsewhere' },
    summary: {
      zh: '在本地就读的外地户籍学生儿童享受同等财政补助；中小学和幼儿园以学校为单位整体参保。',
      en: 'Students and children from elsewhere who study here get the same subsidy; schools and kindergartens enrol theirs as a body.',
    },
    state: 'planned',
  },
  28: {
    kinds: ['rule'],
    title: { zh: '年中参保', en: 'Joining within the year' },
    summary: {
      zh: '退伍、婚嫁迁入、归正、大学毕业等人员和退休年限不足者，3 个月内办理的，缴当年保费后从次月起享受剩余月份待遇。',
      en: 'Discharged soldiers, people who move in by marriage, released persons, graduates and retirees short of years may join within three months and are covered from the month after payment.',
    },
    state: 'planned',
  },
  29: {
    kinds: ['rule'],
    title: { zh: '新生儿', en: 'Newborns' },
    summary: {
      zh: '父母一方参加居民医保的新生儿当年免缴；出生 3 个月内办理的享受当年待遇，之后办理的从次月起。',
      en: 'A newborn with a parent in resident insurance is free in the birth year: covered for that year if enrolled within three months, else from the month after enrolment.',
    },
    state: 'planned',
  },
  30: {
    kinds: ['rule', 'workflow'],
    title: { zh: '居民参保登记', en: 'Enrolment of residents' },
    summary: {
      zh: '居民在规定时间持证件到社区（村）登记缴费；学校、幼儿园协助学生儿童登记、代收并缴入财政专户。',
      en: 'Residents register and pay with their papers at the community or village in the set time; schools and kindergartens register theirs, collect the premium and pass it on.',
    },
    state: 'planned',
  },
  31: {
    kinds: ['rule'],
    title: { zh: '居民转职工一档', en: 'From resident insurance to tier 1' },
    summary: {
      zh: '本市户籍非从业人员可转职工一档；退休时居民缴费年限五折一，学生儿童期间的不折算。',
      en: 'Non-working locals may move to tier 1; at retirement five resident years count as one, years as a pupil or child never.',
    },
    state: 'planned',
  },
  32: {
    kinds: ['rule'],
    title: { zh: '居民住院待遇', en: 'Resident inpatient benefit' },
    summary: {
      zh: '市区限额 20 万元；起付 300、400、700 元，一年一次按最高等级；限额内市区按等级支付 90%、80%、70%，市外 50%。',
      en: 'In the urban area the ceiling is 200,000 yuan; one deductible a year of 300, 400 or 700 by the highest grade; in between the fund pays 90%, 80% or 70% by grade and 50% outside the city.',
    },
    state: 'planned',
  },
  33: {
    kinds: ['rule'],
    title: { zh: '居民门诊待遇', en: 'Resident outpatient benefit' },
    summary: {
      zh: '起付 100 元（实施基本药物制度的社区机构不设），限额 1500 元；市区政府办基层机构支付 50%，其他定点医药机构 35%。大学生另行规定。',
      en: 'A deductible of 100 yuan, none at community institutions with the essential-medicine system, and a ceiling of 1,500; in the urban area 50% at government-run grass-roots institutions, 35% at other designated ones. Not for college students.',
    },
    state: 'planned',
  },
  34: {
    kinds: ['rule', 'workflow'],
    title: { zh: '大学生', en: 'College students' },
    summary: {
      zh: '市区大学生保费暂定 220 元（个人 70 元、财政 150 元），住院和特殊病种门诊同居民；无责意外门诊支付 80%，年限额 5000 元；因病或意外身故一次性补助 1 万元。',
      en: 'In the urban area college students pay 70 of 220 yuan and have the residents’ benefit for inpatient and special outpatient care; for accidents nobody is liable for, 80% of outpatient cost up to 5,000 a year; 10,000 on death by illness or accident.',
    },
    state: 'planned',
  },
  35: {
    kinds: ['delegated'],
    title: { zh: '儿童白血病和先心病', en: 'Child leukaemia and congenital heart disease' },
    summary: { zh: '按省里的专门方案执行。', en: 'A separate provincial plan governs them.' },
    state: 'planned',
  },
} as const satisfies Record<number, ArticleEntry>;
