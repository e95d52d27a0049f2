/** Print setup. Margins are points. */

import { MAX_COLUMNS, MAX_ROWS, parseAddress, type Rect } from '../a1.ts';
import { ApiError } from '../api-object.ts';
import type { PageTexts, PrintSetup, SheetModel } from '../model.ts';
import { ExcelObject, type HostScope, numberArgument, oneOf, textArgument } from './base.ts';
import { Range } from './range.ts';

const POINTS_PER: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

const SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
type MarginSide = (typeof SIDES)[number];

abstract class PrintPart extends ExcelObject {
  protected readonly sheet: SheetModel;
  constructor(host: HostScope, sheet: SheetModel) {
    super(host);
    this.sheet = sheet;
  }
  protected get print(): PrintSetup {
    return this.sheet.props.print;
  }
  protected alter(patch: Partial<PrintSetup>): void {
    this.sheet.set('print', { ...this.print, ...patch });
  }
}

export class PageLayout extends PrintPart {
  static readonly api = 'PageLayout';
  static navs = ['HeadersFooters'];

  get Orientation() {
    return this.print.orientation;
  }
  set Orientation(value: unknown) {
    const allowed = ['Portrait', 'Landscape'] as const;
    this.alter({ orientation: oneOf(value, allowed, 'PageLayout.orientation') });
  }
  get PaperSize() {
    return this.print.paperSize;
  }
  set PaperSize(value: unknown) {
    this.alter({ paperSize: textArgument(value, 'PageLayout.paperSize') });
  }
  get CenterHorizontally() {
    return this.print.centerHorizontally;
  }
  set CenterHorizontally(value: unknown) {
    this.alter({ centerHorizontally: value === true });
  }
  get CenterVertically() {
    return this.print.centerVertically;
  }
  set CenterVertically(value: unknown) {
    this.alter({ centerVertically: value === true });
  }
  get PrintGridlines() {
    return this.print.gridlines;
  }
  set PrintGridlines(value: unknown) {
    this.alter({ gridlines: value === true });
  }
  get Zoom() {
    return this.print.zoom;
  }
  /** Either `scale` or pages to fit into: setting one drops the other. */
  set Zoom(value: unknown) {
    const given = (value ?? {}) as Record<string, unknown>;
    const zoom: Record<string, number> = {};
    for (const key of ['scale', 'horizontalFitToPages', 'verticalFitToPages']) {
      if (given[key] !== undefined) zoom[key] = numberArgument(given[key], 'PageLayout.zoom');
    }
    const scale = zoom.scale;
    if (scale !== undefined && (scale < 10 || scale > 400)) this.fail('InvalidArgument', 'zoom');
    this.alter({ zoom });
  }

  get TopMargin() {
    return this.print.margins.top;
  }
  set TopMargin(value: unknown) {
    this.setMargin('top', value);
  }
  get BottomMargin() {
    return this.print.margins.bottom;
  }
  set BottomMargin(value: unknown) {
    this.setMargin('bottom', value);
  }
  get LeftMargin() {
    return this.print.margins.left;
  }
  set LeftMargin(value: unknown) {
    this.setMargin('left', value);
  }
  get RightMargin() {
    return this.print.margins.right;
  }
  set RightMargin(value: unknown) {
    this.setMargin('right', value);
  }
  get HeaderMargin() {
    return this.print.margins.header;
  }
  set HeaderMargin(value: unknown) {
    this.setMargin('header', value);
  }
  get FooterMargin() {
    return this.print.margins.footer;
  }
  set FooterMargin(value: unknown) {
    this.setMargin('footer', value);
  }

  get HeadersFooters() {
    return new HeaderFooterGroup(this.host, this.sheet);
  }

  private setMargin(side: MarginSide, value: unknown): void {
    const points = numberArgument(value, `PageLayout.${side}Margin`);
    this.alter({ margins: { ...this.print.margins, [side]: points } });
  }

  SetPrintMargins(unit: unknown, options: unknown): void {
    const factor = POINTS_PER[textArgument(unit, 'PageLayout.setPrintMargins')];
    if (factor === undefined) this.fail('InvalidArgument', 'setPrintMargins');
    for (const side of SIDES) {
      const given: unknown = Reflect.get(Object(options), side);
      if (given === undefined || given === null) continue;
      this.setMargin(side, numberArgument(given, 'PageLayout.setPrintMargins') * factor);
    }
  }
  SetPrintTitleRows(rows: unknown): void {
    const titleRows = this.areaOf(rows, 'setPrintTitleRows');
    // "The range must span the entire row to be valid."
    if (titleRows.columns !== MAX_COLUMNS) this.fail('InvalidArgument', 'setPrintTitleRows');
    this.alter({ titleRows });
  }
  SetPrintTitleColumns(columns: unknown): void {
    const titleColumns = this.areaOf(columns, 'setPrintTitleColumns');
    if (titleColumns.rows !== MAX_ROWS) this.fail('InvalidArgument', 'setPrintTitleColumns');
    this.alter({ titleColumns });
  }
  SetPrintArea(area: unknown): void {
    this.alter({ area: this.areaOf(area, 'setPrintArea') });
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    const { titleRows } = this.print;
    return titleRows && new Range(this.host, this.sheet, titleRows);
  }
  GetPrintTitleColumnsOrNullObject(): Range | null {
    const { titleColumns } = this.print;
    return titleColumns && new Range(this.host, this.sheet, titleColumns);
  }

  private areaOf(value: unknown, member: string): Rect {
    if (value instanceof Range) return value.area;
    const address = parseAddress(textArgument(value, `PageLayout.${member}`));
    if (!address) throw new ApiError('InvalidArgument', `PageLayout.${member}`);
    return address.rect;
  }
}

class HeaderFooterGroup extends PrintPart {
  static readonly api = 'HeaderFooterGroup';
  static navs = ['DefaultForAllPages', 'FirstPage', 'EvenPages', 'OddPages'];

  get State() {
    return this.print.pages.state;
  }
  set State(value: unknown) {
    const allowed = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
    const state = oneOf(value, allowed, 'HeaderFooterGroup.state');
    this.alter({ pages: { ...this.print.pages, state } });
  }
  get DefaultForAllPages() {
    return new HeaderFooter(this.host, this.sheet, 'defaultForAllPages');
  }
  get FirstPage() {
    return new HeaderFooter(this.host, this.sheet, 'firstPage');
  }
  get EvenPages() {
    return new HeaderFooter(this.host, this.sheet, 'evenPages');
  }
  /** In files the odd pages' texts are the default's. */
  get OddPages() {
    return new HeaderFooter(this.host, this.sheet, 'defaultForAllPages');
  }
}

class HeaderFooter extends PrintPart {
  static readonly api = 'HeaderFooter';
  private readonly page: 'defaultForAllPages' | 'firstPage' | 'evenPages';
  constructor(
    host: HostScope,
    sheet: SheetModel,
    page: 'defaultForAllPages' | 'firstPage' | 'evenPages',
  ) {
    super(host, sheet);
    this.page = page;
  }
  private get texts(): PageTexts {
    return this.print.pages[this.page];
  }
  private write(key: keyof PageTexts, value: unknown): void {
    const text = textArgument(value, `HeaderFooter.${key}`);
    // 255 is the file format's limit for one header or footer.
    if (text.length > 255) this.fail('InvalidArgument', key);
    const pages = { ...this.print.pages, [this.page]: { ...this.texts, [key]: text } };
    this.alter({ pages });
  }

  get LeftHeader() {
    return this.texts.leftHeader;
  }
  set LeftHeader(value: unknown) {
    this.write('leftHeader', value);
  }
  get CenterHeader() {
    return this.texts.centerHeader;
  }
  set CenterHeader(value: unknown) {
    this.write('centerHeader', value);
  }
  get RightHeader() {
    return this.texts.rightHeader;
  }
  set RightHeader(value: unknown) {
    this.write('rightHeader', value);
  }
  get LeftFooter() {
    return this.texts.leftFooter;
  }
  set LeftFooter(value: unknown) {
    this.write('leftFooter', value);
  }
  get CenterFooter() {
    return this.texts.centerFooter;
  }
  set CenterFooter(value: unknown) {
    this.write('centerFooter', value);
  }
  get RightFooter() {
    return this.texts.rightFooter;
  }
  set RightFooter(value: unknown) {
    this.write('rightFooter', value);
  }
}
