/** District, PDY number, name, trade (GB/T 4754), history. All names are invented, all codes on the reserved PDY range. */
export type History =
  | 'spotless'
  | 'honoured'
  | 'warned'
  | 'fined'
  | 'fined-twice'
  | 'failed-check'
  | 'stopped'
  | 'licence-revoked'
  | 'listed'
  | 'award-revoked'
  | 'old-fine'
  | 'unknown';

export interface DemoFirm {
  readonly district: string;
  readonly number: number;
  readonly name: string;
  readonly trade: string;
  readonly history: History;
}

const firm = (district: string, number: number, name: string, trade: string, history: History): DemoFirm => ({
  district,
  number,
  name,
  trade,
  history,
});

export const DEMO_FIRMS: readonly DemoFirm[] = [
  firm('371502', 1, '聊城澜岳轴承有限公司', 'C3451', 'honoured'),
  firm('371502', 2, '聊城颂禾面业有限公司', 'C1311', 'spotless'),
  firm('371502', 3, '聊城栖梧电缆有限公司', 'C3831', 'failed-check'),
  firm('371502', 6, '聊城朗沐建材有限公司', 'C3021', 'fined'),
  firm('371502', 10, '聊城钧启机械有限公司', 'C3489', 'spotless'),
  firm('371502', 201, '聊城煦微医疗器械有限公司', 'C3581', 'spotless'),
  firm('371502', 202, '聊城砚田印务有限公司', 'C2319', 'unknown'),
  firm('371502', 203, '东昌府区沁川饮品厂', 'C1523', 'warned'),
  firm('371503', 12, '聊城芃野铝业有限公司', 'C3216', 'award-revoked'),
  firm('371503', 204, '茌平曦和密度板有限公司', 'C2022', 'fined-twice'),
  firm('371503', 205, '茌平霁川化工有限公司', 'C2614', 'stopped'),
  firm('371503', 206, '茌平衡予果蔬专业合作社', 'A0141', 'spotless'),
  firm('371503', 207, '茌平瀚笙包装有限公司', 'C2231', 'spotless'),
  firm('371503', 208, '茌平景渝车业有限公司', 'C3770', 'unknown'),
  firm('371521', 11, '阳谷清砚电缆有限公司', 'C3831', 'honoured'),
  firm('371521', 209, '阳谷知远铜业有限公司', 'C3211', 'spotless'),
  firm('371521', 210, '阳谷庭兰饲料有限公司', 'C1329', 'failed-check'),
  firm('371521', 211, '阳谷牧原坊肉品有限公司', 'C1351', 'fined'),
  firm('371521', 212, '阳谷望岱玻璃有限公司', 'C3041', 'spotless'),
  firm('371521', 213, '阳谷舒禾肥业有限公司', 'C2625', 'licence-revoked'),
  firm('371522', 15, '莘县绿畴蔬菜有限公司', 'A0141', 'honoured'),
  firm('371522', 214, '莘县丰屿种业有限公司', 'A0511', 'fined'),
  firm('371522', 215, '莘县禾沐食品有限公司', 'C1371', 'spotless'),
  firm('371522', 216, '莘县润垄农资有限公司', 'F5168', 'listed'),
  firm('371522', 217, '莘县天一菌业专业合作社', 'A0142', 'spotless'),
  firm('371523', 218, '茌平远岫砖瓦厂', 'C3031', 'old-fine'),
  firm('371524', 14, '东阿润芝阿胶有限公司', 'C2740', 'honoured'),
  firm('371524', 219, '东阿承露药材有限公司', 'C2730', 'failed-check'),
  firm('371524', 220, '东阿轻舟钢球有限公司', 'C3489', 'spotless'),
  firm('371524', 221, '东阿济川建设工程有限公司', 'E4710', 'stopped'),
  firm('371524', 222, '东阿沐晨豆制品有限公司', 'C1392', 'warned'),
  firm('371525', 223, '冠县云坞灵芝有限公司', 'C2730', 'spotless'),
  firm('371525', 224, '冠县砺行护栏有限公司', 'C3311', 'fined-twice'),
  firm('371525', 225, '冠县鸣柳纺织有限公司', 'C1711', 'spotless'),
  firm('371525', 226, '冠县樱垣果品有限公司', 'F5123', 'unknown'),
  firm('371525', 227, '冠县正北钢管有限公司', 'C3130', 'fined'),
  firm('371526', 228, '高唐纸原纸业有限公司', 'C2221', 'honoured'),
  firm('371526', 229, '高唐时雨农机有限公司', 'C3571', 'spotless'),
  firm('371526', 230, '高唐锦葵棉业有限公司', 'C1711', 'failed-check'),
  firm('371526', 231, '高唐安渡危化仓储有限公司', 'G5942', 'stopped'),
  firm('371581', 13, '临清衡阳轴承有限公司', 'C3451', 'spotless'),
  firm('371581', 232, '临清运河水泥制品有限公司', 'C3021', 'fined'),
  firm('371581', 233, '临清松涧棉纺有限公司', 'C1711', 'spotless'),
  firm('371581', 234, '临清汇川调味品有限公司', 'C1462', 'spotless'),
  firm('371581', 235, '临清塔影家具有限公司', 'C2110', 'warned'),
];
