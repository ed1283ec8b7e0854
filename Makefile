# make demo   run the main job on the bundled county
# make test   run all tests
# Both install what is missing (Debian 12, root) and build first.

SHELL := /bin/bash
PACKAGES := libgeos-dev libproj-dev proj-data libgdal-dev gdal-bin libssl-dev coinor-libcbc-dev libxlsxwriter-dev libminizip-dev libxml2-dev pkg-config python3 librsvg2-bin fonts-wqy-microhei libjs-leaflet
SWIFT := swift
CONFIG := -c release
BIN := .build/release
# The tests' build: optimised as what users run, for the engine and the commands are many times slower otherwise; opened to the
# tests by a flag that changes no result.
TESTS := -c release -Xswiftc -enable-testing --scratch-path .build-test
TESTED := .build-test/release
DEMO := GeoData/shili
OUT := demo

.PHONY: demo test built-tests goldens deps browser build lint format sanitize fuzz fuzz-built doors faults independent audit growth counts bench clean

demo: build
	@rm -rf $(OUT)
	$(BIN)/planner propose $(DEMO)/scenario.yaml -o $(OUT) --lang zh --fail-on never
	@if command -v rsvg-convert >/dev/null; then rsvg-convert -w 2400 $(OUT)/map.svg -o $(OUT)/map.png; fi
	@echo
	@echo "Open: $(OUT)/map.svg (or map.png)  the plan as a map"
	@echo "      $(OUT)/clusters.geojson      the clusters with their reasons (QGIS, ArcGIS, SuperMap)"
	@echo "      $(OUT)/villages.geojson      every village, with its cluster and why"
	@echo "      $(OUT)/edges.geojson         every border, and why it joins or parts"
	@echo "      $(OUT)/assignment.csv        the same as a table"

test: built-tests
	@bash Scripts/page-driver.sh || echo "No driver for Chromium: the tests of the offline page are skipped."
	PLANNER_COMMANDS=$(CURDIR)/$(TESTED) $(SWIFT) test $(TESTS) --skip-build --disable-xctest

built-tests: deps
	$(SWIFT) build $(TESTS) --build-tests

# Shows how the outputs of every command differ from those kept in Tests/PlannerCommandTests/Golden, and keeps the new ones.
# LISTS="check map" renews only those.
goldens: built-tests
	python3 Tests/PlannerCommandTests/Golden/golden.py --commands $(TESTED) --renew $(LISTS)

# What the loader fills in is made read-only before the program begins (make audit looks).
HARDENED := -Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now

build: deps
	$(SWIFT) build $(CONFIG) $(HARDENED)

# A browser and its driver for the tests of the offline page; without them they say so and are skipped.
browser:
	@bash Scripts/deps.sh chromium fonts-wqy-microhei
	@bash Scripts/page-driver.sh

# Says what is missing; installs it where apt and root are at hand.
deps:
	@bash Scripts/deps.sh $(PACKAGES)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# The modules that call C, with every allocation watched.
sanitize: deps
	CLUSTER_PLANNER_ONLY_C=1 ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS=suppressions=Scripts/leaks.supp:print_suppressions=0 \
		$(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build-asan-c

# A thousand damaged files, each of which must be read or plainly refused (Tests/Fuzz/run.sh 20000 for a long run).
fuzz: deps
	bash Tests/Fuzz/run.sh 1000

# The same with the fuzzer of the tests' build: what crashes, hangs or is read wrongly falls, damage to memory that does neither does not.
fuzz-built: built-tests
	FUZZER=$(TESTED)/planner-fuzz bash Tests/Fuzz/run.sh 1000

# Files that point elsewhere, read where a listener would hear any question, and every format read without a network.
doors: built-tests
	python3 Tests/Doors/doors.py $(TESTED)/planner

# Every command that writes, ended or refused at steps of its writing; SAMPLE=0 takes all steps and an hour.
SAMPLE := 3
faults: built-tests
	@bash Scripts/deps.sh strace
	python3 Tests/Faults/faults.py --sample $(SAMPLE) $(TESTED)/planner $(TESTED)/planner-bench

# Plans of random small counties, judged a second time in Python, and the best plan of the smallest found by trying all.
COUNTIES := 100
independent: built-tests
	@test -x .venv/independent/bin/python || (python3 -m venv .venv/independent && \
		.venv/independent/bin/pip install -q -r Tests/Independent/requirements.txt)
	.venv/independent/bin/python Tests/Independent/compare.py $(TESTED)/planner $(TESTED)/planner-bench $(COUNTIES)

# What the program is made of, with versions and licences, and how its binary is hardened.
audit: build
	@bash Scripts/deps.sh binutils
	python3 Scripts/audit.py $(BIN)/planner .build/checkouts

# Instructions of every stage at two sizes of a county; fails where one grows faster than its limit (Benchmarks/growth/growth.csv).
growth: built-tests counts

# The same on what is built already, which may run beside the tests: instructions are counted, not seconds.
counts:
	@bash Scripts/deps.sh valgrind binutils util-linux
	python3 Benchmarks/growth/growth.py $(TESTED)/planner-bench $${TMPDIR:-/tmp}/cluster-planner-growth

bench: build
	bash Benchmarks/adjacency/run.sh

clean:
	rm -rf .build .build-test .build-asan .build-asan-c $(OUT)
