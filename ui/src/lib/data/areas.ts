// Cities, counties and districts (시군구) by the first five digits of the 법정동코드: Gyeonggi, Seoul and
// Incheon. Any other area is written by its five digits.

import type { Choice } from '../choices';

const PROVINCES: { ko: string; en: string; areas: string }[] = [
  {
    ko: '경기',
    en: 'Gyeonggi',
    areas: `41270 안산시 Ansan|41273 안산시 단원구 Ansan Danwon-gu|41271 안산시 상록구 Ansan Sangnok-gu|41390 시흥시 Siheung
41590 화성시 Hwaseong|41110 수원시 Suwon|41111 수원시 장안구 Suwon Jangan-gu|41113 수원시 권선구 Suwon Gwonseon-gu
41115 수원시 팔달구 Suwon Paldal-gu|41117 수원시 영통구 Suwon Yeongtong-gu|41130 성남시 Seongnam
41131 성남시 수정구 Seongnam Sujeong-gu|41133 성남시 중원구 Seongnam Jungwon-gu|41135 성남시 분당구 Seongnam Bundang-gu
41150 의정부시 Uijeongbu|41170 안양시 Anyang|41171 안양시 만안구 Anyang Manan-gu|41173 안양시 동안구 Anyang Dongan-gu
41190 부천시 Bucheon|41192 부천시 원미구 Bucheon Wonmi-gu|41194 부천시 소사구 Bucheon Sosa-gu
41196 부천시 오정구 Bucheon Ojeong-gu|41210 광명시 Gwangmyeong|41220 평택시 Pyeongtaek|41250 동두천시 Dongducheon
41280 고양시 Goyang|41281 고양시 덕양구 Goyang Deogyang-gu|41285 고양시 일산동구 Goyang Ilsandong-gu
41287 고양시 일산서구 Goyang Ilsanseo-gu|41290 과천시 Gwacheon|41310 구리시 Guri|41360 남양주시 Namyangju
41370 오산시 Osan|41410 군포시 Gunpo|41430 의왕시 Uiwang|41450 하남시 Hanam|41460 용인시 Yongin
41461 용인시 처인구 Yongin Cheoin-gu|41463 용인시 기흥구 Yongin Giheung-gu|41465 용인시 수지구 Yongin Suji-gu
41480 파주시 Paju|41500 이천시 Icheon|41550 안성시 Anseong|41570 김포시 Gimpo|41610 광주시 Gwangju
41630 양주시 Yangju|41650 포천시 Pocheon|41670 여주시 Yeoju|41800 연천군 Yeoncheon-gun|41820 가평군 Gapyeong-gun
41830 양평군 Yangpyeong-gun`,
  },
  {
    ko: '서울',
    en: 'Seoul',
    areas: `11110 종로구 Jongno-gu|11140 중구 Jung-gu|11170 용산구 Yongsan-gu|11200 성동구 Seongdong-gu
11215 광진구 Gwangjin-gu|11230 동대문구 Dongdaemun-gu|11260 중랑구 Jungnang-gu|11290 성북구 Seongbuk-gu
11305 강북구 Gangbuk-gu|11320 도봉구 Dobong-gu|11350 노원구 Nowon-gu|11380 은평구 Eunpyeong-gu
11410 서대문구 Seodaemun-gu|11440 마포구 Mapo-gu|11470 양천구 Yangcheon-gu|11500 강서구 Gangseo-gu
11530 구로구 Guro-gu|11545 금천구 Geumcheon-gu|11560 영등포구 Yeongdeungpo-gu|11590 동작구 Dongjak-gu
11620 관악구 Gwanak-gu|11650 서초구 Seocho-gu|11680 강남구 Gangnam-gu|11710 송파구 Songpa-gu|11740 강동구 Gangdong-gu`,
  },
  {
    ko: '인천',
    en: 'Incheon',
    areas: `28110 중구 Jung-gu|28140 동구 Dong-gu|28177 미추홀구 Michuhol-gu|28185 연수구 Yeonsu-gu|28200 남동구 Namdong-gu
28237 부평구 Bupyeong-gu|28245 계양구 Gyeyang-gu|28260 서구 Seo-gu|28710 강화군 Ganghwa-gun|28720 옹진군 Ongjin-gun`,
  },
];

export const AREAS: Choice[] = PROVINCES.flatMap(({ ko, en, areas }) =>
  areas.split(/[|\n]/).map((line) => {
    const parts = /^(\d{5}) ([^a-z]+?) ([A-Z].*)$/.exec(line.trim());
    const [code = '', korean = '', english = ''] = parts?.slice(1) ?? [];
    return { code, ko: `${ko} ${korean}`, en: `${english}, ${en}`, also: [korean] };
  }),
);

const byCode = new Map(AREAS.map((area) => [area.code, area]));

/** The area of a code, if it is in the list. */
export function areaOf(code: string): Choice | undefined {
  return byCode.get(code);
}
