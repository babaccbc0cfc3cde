import { searchedName } from './searched-name.rule';

it.each([
  ['ａbc 食品（聊城）〔集团〕有限公司', 'ABC食品聊城集团有限公司'],
  ['“昌润”·食品【东阿】', '昌润食品东阿'],
  ['𠮷野家', '𠮷野家'],
  ['聊城②号店', '聊城2号店'],
  ["%_'\\.*[]()\u{1f600}\ud800\u200b", ''],
])('%s is searched as %s', (name, searched) => expect(searchedName(name)).toBe(searched));
