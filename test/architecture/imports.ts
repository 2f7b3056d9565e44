/** What a file imports, read from its syntax, and which file of the project each import means. */
import { posix } from 'node:path';
import ts from 'typescript';
import type { ProjectFile } from './project-files.js';

export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file of the project it means; null for a package or a style sheet. */
  readonly to: string | null;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
}

/** The syntax of a file. */
export function parse({ path, text }: ProjectFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Calls `visit` for every node of the tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** The imports of every file, static, dynamic and re-exported. */
export function importsOf(files: readonly ProjectFile[]): Import[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    const found: Import[] = [];
    walk(parse(file), (node) => {
      const specifier = specifierOf(node);
      if (specifier === null) return;
      const to = resolve(file.path, specifier, known);
      found.push({ from: file.path, specifier, to, typeOnly: isTypeOnly(node) });
    });
    return found;
  });
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : null;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : null;
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null;
  const [argument] = node.arguments;
  return argument && ts.isStringLiteral(argument) ? argument.text : null;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || areAllTypes(node.exportClause);
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  return phaseModifier === ts.SyntaxKind.TypeKeyword || (name === undefined && areAllTypes(namedBindings));
}

function areAllTypes(bindings: ts.NamedExportBindings | ts.NamedImportBindings | undefined): boolean {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | null {
  const own = /^@quorate\/([a-z-]+)(?:\/(.*))?$/.exec(specifier);
  if (own) return ['libs', own[1], 'src', own[2], 'index.ts'].filter((part) => part !== undefined).join('/');
  if (!specifier.startsWith('.')) return null;
  const target = posix.join(posix.dirname(from), specifier);
  const candidates = [target, target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')];
  return candidates.find((candidate) => known.has(candidate)) ?? null;
}
