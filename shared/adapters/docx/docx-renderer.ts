import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { type Block, footOf, layOut, titleOf } from '../../domain/writing/layout.ts';
import type { DocxRenderer } from '../../ports/docx-renderer.ts';

const colours = { accent: '2B5C8A', quiet: '4A545F', line: 'C9D2DB' } as const;
/** A4 and its margins, in twentieths of a point. */
const page = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  side: convertMillimetersToTwip(19),
  top: convertMillimetersToTwip(17),
} as const;

/** DOCX through the docx package: real headings, one column, one list style, so that people and applicant systems can read and edit it. */
export const docxRenderer: DocxRenderer = {
  async render(content) {
    const letter = content.kind === 'cover-letter';
    const file = new Document({
      title: titleOf(content),
      creator: content.name.text,
      lastModifiedBy: content.name.text,
      styles: {
        default: {
          document: { run: { font: 'Calibri', size: letter ? 22 : 20, language: { value: content.language } } },
        },
      },
      numbering: {
        config: [
          {
            reference: 'items',
            levels: [
              {
                level: 0,
                format: LevelFormat.BULLET,
                text: '•',
                alignment: AlignmentType.LEFT,
                style: { paragraph: { indent: { left: 284, hanging: 200 } } },
              },
            ],
          },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: { top: page.top, bottom: page.top, left: page.side, right: page.side },
            },
          },
          ...foot(footOf(content)),
          children: layOut(content).flatMap((block) => paragraphs(block, letter)),
        },
      ],
    });
    return new Uint8Array(await Packer.toBuffer(file));
  },
};

function foot(text: string | null) {
  if (text === null) return {};
  const paragraph = new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, { color: colours.quiet, size: 15 })] });
  return { footers: { default: new Footer({ children: [paragraph] }) } };
}

/** Sizes are half-points, spacings twentieths of a point. */
function paragraphs(block: Block, letter: boolean): Paragraph[] {
  const after = letter ? 160 : 60;
  switch (block.kind) {
    case 'name':
      return [
        new Paragraph({
          heading: 'Title',
          spacing: { after: 20 },
          children: [run(block.text, { bold: true, size: letter ? 32 : 40 })],
        }),
      ];
    case 'label':
      return [new Paragraph({ spacing: { after: 40 }, children: [run(block.text, { color: colours.accent, size: 24 })] })];
    case 'contacts':
      return block.lines.map(
        (line, at) =>
          new Paragraph({
            spacing: { after: at === block.lines.length - 1 ? 120 : 0 },
            children: [run(line, { color: colours.quiet, size: 18 })],
          }),
      );
    case 'heading':
      return [
        new Paragraph({
          heading: 'Heading1',
          keepNext: true,
          spacing: { before: 220, after: 80 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: colours.line } },
          children: [run(block.text, { bold: true, color: colours.accent, size: 21 })],
        }),
      ];
    case 'entry':
      return [
        new Paragraph({
          heading: 'Heading2',
          keepNext: true,
          spacing: { before: 100, after: 40 },
          tabStops: [{ type: TabStopType.RIGHT, position: page.width - 2 * page.side }],
          children: [
            run(block.text, { bold: true, color: '000000', size: 20 }),
            ...(block.dates === null ? [] : [run(`\t${block.dates}`, { color: colours.quiet, size: 18 })]),
          ],
        }),
      ];
    case 'item':
      return [
        new Paragraph({ numbering: { reference: 'items', level: 0 }, spacing: { after: 30 }, children: [run(block.text)] }),
      ];
    case 'line':
    case 'paragraph':
      return [new Paragraph({ spacing: { after }, children: [run(block.text)] })];
    case 'address':
      return block.texts.map((text, at) => new Paragraph({ spacing: { before: at === 0 ? 240 : 0 }, children: [run(text)] }));
    case 'date':
      return [new Paragraph({ spacing: { before: 120, after: 320 }, children: [run(block.text, { color: colours.quiet })] })];
    case 'subject':
      return [new Paragraph({ spacing: { after: 200 }, children: [run(block.text, { bold: true })] })];
    case 'closing':
      return [
        new Paragraph({ spacing: { before: 200, after: 160 }, keepNext: true, children: [run(block.text)] }),
        new Paragraph({ children: [run(block.name, { bold: true })] }),
      ];
  }
}

interface Look {
  bold?: boolean;
  color?: string;
  size?: number;
}

/** XML has no place for most control characters: Word would refuse the whole file. */
function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...look, text: text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '').toWellFormed() });
}
