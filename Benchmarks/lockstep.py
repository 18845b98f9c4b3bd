"""How long a host waits for an answer: one request, one answer, over and over; a row of the table that `run` prints.

Usage: lockstep.py ROUNDS NAME PROGRAM [ARGUMENT…]. A program that greets with a hello line is asked as okpay pipe is.
"""

import itertools
import json
import statistics
import subprocess
import sys
import time

TALKS = [
    ["我忘记密码了", "li.lei@example.com", "对", "谢谢"],
    ["我的付款失败了", "TX2026030100018", "li.lei@example.com", "58元", "是的"],
    ["I want a refund", "TX2026022700125", "$76.20", "anna.smith@example.com", "it never arrived", "yes", "no"],
    ["what are your hours on saturday?", "什么天气", "帮我看看手续费是怎么收的，为什么比上次多了", "转人工", "不等了"],
]


def requests():
    for number in itertools.count():
        for text in TALKS[number % len(TALKS)]:
            yield json.dumps({"session": f"s{number}", "text": text}, ensure_ascii=False).encode() + b"\n"


def main():
    rounds, name, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    answers = lines(child.stdout)
    if "pipe" in command:
        assert b'"hello"' in next(answers)
    times = []
    for request in itertools.islice(requests(), rounds + rounds // 10):
        start = time.perf_counter_ns()
        child.stdin.write(request)
        next(answers)
        times.append((time.perf_counter_ns() - start) / 1000)
    child.stdin.close()
    child.wait()
    times = sorted(times[rounds // 10 :])
    median, worst = statistics.median(times), times[len(times) * 99 // 100]
    print(f"{name}\t{median:.1f} us\t{worst:.1f} us\t{len(times)} turns")


def lines(stream):
    held = b""
    while True:
        while b"\n" not in held:
            chunk = stream.read(65536)
            if not chunk:
                return
            held += chunk
        line, held = held.split(b"\n", 1)
        yield line


main()
