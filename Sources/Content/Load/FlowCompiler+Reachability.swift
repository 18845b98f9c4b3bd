extension FlowCompiler {
  /// Reports steps that nothing leads to: of several in a row the first.
  func reportUnreachable() {
    let reached = reachableSteps()
    var isRunning = false
    for index in steps.indices where !steps[index].id.hasPrefix("join") {
      if !reached.contains(index), !isRunning {
        places[index].fault("this step is never reached; remove it, or the `go`, `end` or `hand_off` before it")
      }
      isRunning = !reached.contains(index)
    }
  }

  private func reachableSteps() -> Set<Int> {
    var reached: Set<Int> = []
    var open = [0]
    while let index = open.popLast() {
      guard index < steps.count, reached.insert(index).inserted else { continue }
      switch steps[index].kind {
      case .say, .ask, .confirm, .require, .openCase: open.append(index + 1)
      case .branch(_, let cases, let otherwise): open += cases.map(\.target) + [otherwise]
      case .act(_, _, let outcomes): open += outcomes.map(\.target)
      case .jump(let target): open.append(target)
      case .handOff, .end: continue
      }
    }
    return reached
  }
}
