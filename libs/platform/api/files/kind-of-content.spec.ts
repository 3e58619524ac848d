import { acceptedMediaTypes as kinds, kindOfContent } from './kind-of-content';

/** A ZIP as programs write it, without compression and checksums, which nobody here reads. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    files.push(local, Buffer.from(name), Buffer.from(content));
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const types = '[Content_Types].xml';

describe('what bytes are', () => {
  it.each<[string, Buffer, string | null]>([
    ['a PDF', Buffer.from('%PDF-1.7\n'), kinds.pdf],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), kinds.png],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), kinds.jpeg],
    ['a WebP', Buffer.from('RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'latin1'), kinds.webp],
    ['a sound', Buffer.from('RIFF\u0001\u0002\u0003\u0004WAVEfmt ', 'latin1'), null],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000', 'latin1'), null],
    ['a Word document', zip({ [types]: 'x', 'word/document.xml': 'y' }), kinds.docx],
    ['a workbook', zip({ [types]: 'x', 'xl/workbook.xml': 'y' }), kinds.xlsx],
    ['a document with macros', zip({ [types]: 'x', 'word/document.xml': 'y', 'word/vbaProject.bin': 'z' }), null],
    ['an OpenDocument text', zip({ mimetype: kinds.odt, 'content.xml': 'x' }), kinds.odt],
    ['an OpenDocument sheet', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), null],
    ['any other ZIP', zip({ 'a.txt': 'a' }), null],
    ['a ZIP cut off', zip({ [types]: 'x', 'word/document.xml': 'y' }).subarray(0, 60), null],
    ['a table', Buffer.from('año,compromisos\n2017,12\n2018,"8, o más"\n'), kinds.csv],
    ['a table of ten megabytes', Buffer.from('entidad,"compromiso, y su meta",año\n'.repeat(300_000)), kinds.csv],
    ['ten megabytes behind one quote', Buffer.from(`a,b\n"${'x\n'.repeat(5_000_000)}`), kinds.text],
    ['a table with semicolons', Buffer.from('año;compromisos\r\n2017;12\r\n'), kinds.csv],
    ['a text', Buffer.from('Acta de la sesión, 15 de enero\nAsistieron, entre otros: María\n\nFin'), kinds.text],
    ['a text with a mark in front', Buffer.from('\uFEFFHola'), kinds.text],
    ['one line', Buffer.from('uno, dos'), kinds.text],
    ['a stray quote', Buffer.from('dijo "no" y 5" más\notra'), kinds.text],
    ['a page', Buffer.from('  <!DOCTYPE html><p>Hola'), null],
    ['a drawing', Buffer.from('<svg onload="alert(1)"/>'), null],
    ['text in another encoding', Buffer.from([0x61, 0xf1, 0x6f]), null],
    ['text with a zero', Buffer.from('a\u0000b'), null],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46]), null],
  ])('%s', (_what, content, kind) => {
    expect(kindOfContent(content)).toBe(kind);
  });
});
