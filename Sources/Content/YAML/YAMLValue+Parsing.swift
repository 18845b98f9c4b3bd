import Yams

extension YAMLValue {
  /// The whole of a file; nil when it is empty or no YAML, which is a fault.
  static func parse(_ text: String, file: String, faults: FaultList) -> YAMLValue? {
    let origin = YAMLText(text, file: file)
    faults.keep(origin)
    do {
      if let node = try Yams.compose(yaml: text, .basic) { return YAMLValue(node: node, file: file, faults: faults) }
      faults.add(Place(file: file, line: 1, column: 1), "the file is empty; fill it or remove it")
    } catch let error as YamlError {
      faults.add(place(of: error, in: origin), explanation(of: error, in: origin))
    } catch {
      faults.add(Place(file: file, line: 1, column: 1), "not valid YAML")
    }
    return nil
  }

  private static func place(of error: YamlError, in origin: YAMLText) -> Place {
    let place = { (mark: Mark) in Place(file: origin.file, line: mark.line, column: mark.column) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // At the end of the file nobody would look for the quote that is missing; where it was opened, everybody does.
      return place(problem.contains("end of stream") ? context?.mark ?? mark : mark)
    case .duplicatedKeysInMapping(let keys, let context):
      let first = place(context.mark)
      return keys.first.flatMap { origin.repetition(of: $0, first: first) } ?? first
    case .reader(_, let offset, _, _): return origin.place(ofCharacter: offset ?? 0)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Place(file: origin.file, line: 1, column: 1)
    }
  }

  private static func explanation(of error: YamlError, in origin: YAMLText) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      "not valid YAML: \(remedies.first { problem.contains($0.problem) }?.words ?? problem)"
    case .duplicatedKeysInMapping(let keys, let context):
      "\(keys.map { "'\($0)'" }.joined(separator: ", ")) twice in the same place, first on line \(context.mark.line); "
        + "keep one of them"
    case .reader: "a character that no text may hold; remove it and type the line again"
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded: "not valid YAML: unreadable"
    }
  }

  /// What the parser says, and what it means to somebody who writes texts.
  private static let remedies: [(problem: String, words: String)] = [
    ("mapping values are not allowed", "a second ': ' in one line; put a text that holds one in quotes"),
    ("block sequence entries are not allowed", "a '- ' where no list can begin; put the list on lines of its own"),
    ("could not find expected ':'", "a line without its colon; write `key: value`, and indent a text of several lines"),
    ("did not find expected key", "a line that doesn't fit those above; check its indentation and its quotes"),
    ("did not find expected '-' indicator", "a list goes on without '- '; check the indentation of this line"),
    ("cannot start any token", "a sign that can't begin a text; put that text in quotes, and indent with spaces"),
    ("end of stream", "a quote or bracket opened here is never closed; close it"),
    ("end of file", "a quote or bracket opened here is never closed; close it"),
    ("expected ',' or ']'", "a list in [ ] is not closed or lacks a comma; put texts that hold , [ or ] in quotes"),
    ("expected ',' or '}'", "a mapping in { } is not closed or lacks a comma; put texts that hold , { or } in quotes"),
    ("unknown escape character", "a backslash that stands for nothing; write two of them, or use single quotes"),
    ("undefined alias", "a text that begins with *; put it in quotes"),
  ]
}
