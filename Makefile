# plancheck: build, test, install. GNU make; everything made goes to build/.
#   make          the program            make demo      build it and show what it finds
#   make test     all tests              make sanitize  all tests under address and undefined sanitizers
#   make fuzz     FUZZ_TIME=60 seconds of random input for each room that reads hostile bytes
#   make lint     format and static checks                make analyze  the static analyser (minutes)
#   make bench    benchmarks             make install   DESTDIR= PREFIX= LIBDIR=; make uninstall
PREFIX  ?= /usr/local
BUILD   ?= build
VERSION := 0.1.0
# When this version was made: the date of the manual.
DATE    := 2026-11-22
# make V=1 shows the commands.
Q := $(if $(V),,@)

PACKAGES  := glib-2.0 libxml-2.0 libpcre2-8 jansson sqlite3 nettle
# libxlsxwriter is loaded when a workbook is written: only its header is needed here.
OBJCOPY   ?= objcopy
WARNINGS  := -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes
CFLAGS    ?= -O3 -g
# GCC makes the program from all rooms at once, a thirtieth faster; who links the objects otherwise needs no such flag.
# LTO= leaves it out, as a sanitizer does. The assembler and the linker are told once more to keep paths out.
comma     := ,
GCC       := $(findstring Free Software,$(shell $(CC) --version))
LTO       ?= $(if $(findstring fsanitize,$(CFLAGS)),,$(if $(GCC),-flto=auto -ffat-lto-objects))
LTO       := $(if $(LTO),$(LTO) -ffile-prefix-map=$(CURDIR)=. -Wa$(comma)--debug-prefix-map=$(CURDIR)=.)
NO_LTO    := $(if $(LTO),-fno-lto)
# One set of objects for the program and both libraries; only plancheck.h is shown, and no path of this machine.
SHARED     = -fPIC -fvisibility=hidden -ffile-prefix-map=$(abspath $(BUILD))=build -ffile-prefix-map=$(CURDIR)=.
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE $(SHARED) -DPLANCHECK_VERSION='"$(VERSION)"' -Isrc $(WARNINGS) $(CFLAGS) \
             $(shell pkg-config --cflags $(PACKAGES) xlsxwriter)
ALL_LIBS   = $(LDFLAGS) $(shell pkg-config --libs $(PACKAGES)) -lgmp -ldl -pthread
# LINK=static, where all libraries are to be had so: the program holds them, all but the C library, and stands at a
# fixed address. It is one file to carry and starts in a third of the time. LINK=dynamic is for a distribution.
ARCHIVES  := $(sort $(filter -l%,$(shell pkg-config --static --libs $(PACKAGES))) -lgmp)
ARCHIVES  := $(filter-out -lm -ldl -lpthread,$(ARCHIVES)) $(if $(filter -licuuc,$(ARCHIVES)),-lstdc++)
LINK      ?= $(if $(filter-out /%,$(foreach l,$(ARCHIVES:-l%=%),$(shell $(CC) -print-file-name=lib$(l).a))),dynamic,static)
PROGRAM_LIBS_static  = -no-pie -static-libgcc -Wl,--gc-sections $(LDFLAGS) \
                       -Wl,-Bstatic -Wl,--start-group $(ARCHIVES) -Wl,--end-group -Wl,-Bdynamic -lm -ldl -pthread
PROGRAM_LIBS_dynamic = $(ALL_LIBS)

# Constant tables of the catalogue, and of the words of layout and the lexicon that are made from it.
TABLES  := $(BUILD)/catalogue_tables.o $(BUILD)/layout_tables.o $(BUILD)/lexicon_tables.o
ROOMS   := base catalogue source claim plan ledger check report session library
LIB_SRC := $(sort $(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c)))
CLI_SRC := $(sort $(wildcard src/cli/*.c))
LIB_OBJ := $(LIB_SRC:%.c=$(BUILD)/%.o) $(BUILD)/resources.o $(TABLES)
CLI_OBJ := $(CLI_SRC:%.c=$(BUILD)/%.o)
LIB     := $(BUILD)/libplancheck.a
SO      := libplancheck.so
SHARED_LIB := $(BUILD)/$(SO).$(VERSION)
STATIC_LIB := $(BUILD)/static/libplancheck.a
BIN     := $(BUILD)/plancheck
UNIT_SRC := $(sort $(wildcard tests/unit/*/test_*.c))
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(BUILD)/tests/%)
MANUAL_SRC := $(sort $(wildcard src/cli/manual/*.c))
MANUAL_OBJ := $(MANUAL_SRC:%.c=$(BUILD)/%.o) $(filter-out %/main.o,$(CLI_OBJ))
PACK     := $(BUILD)/pack
PACK_OBJ := $(patsubst %.c,$(BUILD)/%.o,src/catalogue/pack/pack.c \
              $(filter-out %/built_in.c,$(wildcard src/catalogue/*.c)) $(wildcard src/base/*.c)) $(BUILD)/resources.o

PACK_BASE    := $(filter-out %/pack.o,$(PACK_OBJ)) $(BUILD)/src/catalogue/built_in.o $(BUILD)/catalogue_tables.o
PACK_LAYOUT  := $(BUILD)/pack-layout
PACK_LAYOUT_OBJ := $(patsubst %.c,$(BUILD)/%.o,src/source/pack/pack.c src/source/words_builder.c) $(PACK_BASE)
PACK_LEXICON := $(BUILD)/pack-lexicon
PACK_LEXICON_OBJ := $(patsubst %.c,$(BUILD)/%.o,src/claim/pack/pack.c \
              $(addprefix src/claim/,lexicon_builder.c exact_builder.c name.c trie.c trie_builder.c record.c)) $(PACK_BASE)

EMBED    := $(BUILD)/embed
EMBED_OBJ := $(BUILD)/src/base/pack/embed.o
RESOURCES := schemas/workspace.xsd schemas/plan.xsd schemas/catalogue.xsd schemas/report.sql \
             $(sort $(wildcard src/report/assets/*))

.PHONY: all demo test unit e2e browser-test sanitize fuzz fuzz-build lint analyze format bench install uninstall clean deps-build deps-test
.DELETE_ON_ERROR:
.SECONDARY:
all: $(BIN) $(SHARED_LIB) $(STATIC_LIB) $(BUILD)/share.made

$(BIN): $(CLI_OBJ) $(LIB)
	@echo "  LD    $@"
	$(Q)$(CC) $(CFLAGS) $(LTO) -o $@ $^ $(PROGRAM_LIBS_$(LINK))
$(LIB): $(LIB_OBJ)
	$(Q)rm -f $@ && $(AR) rcs $@ $^
$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo "  CC    $<"
	$(Q)$(CC) $(ALL_CFLAGS) $(LTO) -MMD -MP -c -o $@ $<

# The schemas, the audit report's assets and the catalogue travel inside the program, the catalogue's XML read
# once, here.
$(PACK): $(PACK_OBJ)
	$(Q)$(CC) $(CFLAGS) $(NO_LTO) -o $@ $^ $(ALL_LIBS)
$(BUILD)/catalogue_tables.c: $(PACK) $(sort $(wildcard src/catalogue/*.xml))
	$(Q)$(PACK) $@ $(filter %.xml,$^)
$(EMBED): $(EMBED_OBJ)
	$(Q)$(CC) $(CFLAGS) $(NO_LTO) -o $@ $^ $(ALL_LIBS)
$(BUILD)/resources.c: $(EMBED) $(RESOURCES)
	$(Q)$(EMBED) $@ $(RESOURCES)
$(PACK_LAYOUT): $(PACK_LAYOUT_OBJ)
	$(Q)$(CC) $(CFLAGS) $(NO_LTO) -o $@ $^ $(ALL_LIBS)
$(BUILD)/layout_tables.c: $(PACK_LAYOUT)
	$(Q)$(PACK_LAYOUT) $@
$(PACK_LEXICON): $(PACK_LEXICON_OBJ)
	$(Q)$(CC) $(CFLAGS) $(NO_LTO) -o $@ $^ $(ALL_LIBS)
$(BUILD)/lexicon_tables.c: $(PACK_LEXICON)
	$(Q)$(PACK_LEXICON) $@
$(BUILD)/resources.o $(TABLES): %.o: %.c
	$(Q)$(CC) $(ALL_CFLAGS) $(LTO) -Wno-overlength-strings -c -o $@ $<

# The manual and the completions, from the same tables as --help, the rules and the schemas.
$(BUILD)/manual: $(MANUAL_OBJ) $(LIB)
	$(Q)$(CC) $(CFLAGS) $(NO_LTO) -o $@ $^ $(ALL_LIBS)
$(BUILD)/share.made: $(BUILD)/manual src/cli/manual/manual.xml schemas/workspace.xsd schemas/plan.xsd
	@echo "  MAN   $(BUILD)/share"
	$(Q)rm -rf $(BUILD)/share && $(BUILD)/manual $(BUILD)/share $(VERSION) $(DATE) && touch $@

# ---- tests -------------------------------------------------------------------------------------------------
$(BUILD)/tests/%: tests/unit/%.c $(LIB)
	@mkdir -p $(@D)
	@echo "  TEST  $<"
	$(Q)$(CC) $(ALL_CFLAGS) $(NO_LTO) -Itests $(shell pkg-config --cflags cmocka json-glib-1.0) -MMD -MP -MF $@.d -o $@ $< $(LIB) $(ALL_LIBS) \
	    $(shell pkg-config --libs cmocka json-glib-1.0)
unit: $(UNIT_BIN)
	@set -e; for t in $(UNIT_BIN); do echo "== $$t"; $$t; done
e2e: $(BIN)
	tests/e2e/run $(BIN)
# The audit report in headless Chromium; skips where node or chromium is missing.
browser-test: $(BIN)
	tests/browser/run $(BIN) $(BUILD)/browser
deps-build:
	@ci/deps build
deps-test:
	@ci/deps test
test: deps-test
	@$(MAKE) --no-print-directory unit e2e
# Each fuzz target for FUZZ_TIME seconds, from the fixtures on; what breaks it is kept in build/fuzz. Needs clang.
FUZZ_TIME ?= 60
FUZZ_BIN  := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/*.c))
fuzz:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz/objects CC=clang CFLAGS="-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all" \
	    FUZZ=$(BUILD)/fuzz fuzz-build
	@set -e; cd $(BUILD)/fuzz; for t in $(notdir $(FUZZ_BIN)); do mkdir -p corpus-$$t; \
	  ./$$t -max_total_time=$(FUZZ_TIME) -dict=$(CURDIR)/tests/fuzz/source.dict -print_final_stats=1 corpus-$$t \
	    $(CURDIR)/fixtures/shanghai/sources $(CURDIR)/fixtures/shanghai/plans; done
fuzz-build: $(patsubst tests/fuzz/%.c,$(FUZZ)/%,$(wildcard tests/fuzz/*.c))
$(FUZZ)/%: tests/fuzz/%.c $(LIB)
	$(Q)$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer -o $@ $< $(LIB) $(ALL_LIBS)
sanitize: deps-test
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/sanitize CFLAGS="-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all" unit e2e
demo: deps-build
	@$(MAKE) --no-print-directory all
	@$(BIN) check fixtures/shanghai || test $$? -eq 1

# ---- keeping the house -------------------------------------------------------------------------------------
C_FILES := $(shell find src tests -name '*.[ch]' 2>/dev/null)
format:
	clang-format -i $(C_FILES)
lint:
	@ci/lint
analyze:
	@ci/lint analyze

bench: $(BIN)
	tests/bench/run $(BIN)
clean:
	rm -rf $(BUILD)

# ---- install -----------------------------------------------------------------------------------------------
LIBDIR  ?= $(PREFIX)/lib
SCHEMAS := $(sort $(wildcard schemas/*))
$(SHARED_LIB): $(LIB_OBJ) src/library/plancheck.map
	@echo "  LD    $@"
	$(Q)$(CC) $(CFLAGS) $(NO_LTO) -shared -Wl,-soname,$(SO).0,--version-script=$(lastword $^) -o $@ $(LIB_OBJ) $(ALL_LIBS)
# One object that shows plancheck.h alone, so that no name of the engine meets one of the program it is linked to.
$(STATIC_LIB): $(LIB_OBJ)
	@mkdir -p $(@D)
	$(Q)$(LD) -r -o $(@D)/plancheck.o $^ && $(OBJCOPY) --localize-hidden --remove-section='.gnu.*lto_*' $(@D)/plancheck.o
	$(Q)rm -f $@ && $(AR) rcs $@ $(@D)/plancheck.o

# What is installed, below DESTDIR.
SHARE    = $(shell cd $(BUILD)/share && find . -type f | sort)
FOLDERS  = $(PREFIX)/bin $(LIBDIR)/pkgconfig $(PREFIX)/include $(PREFIX)/share/plancheck/schemas
INSTALLED = $(PREFIX)/bin/plancheck $(PREFIX)/bin/plancheck-gate $(PREFIX)/include/plancheck.h \
            $(addprefix $(LIBDIR)/,libplancheck.a $(SO) $(SO).0 $(SO).$(VERSION) pkgconfig/plancheck.pc) \
            $(SCHEMAS:%=$(PREFIX)/share/plancheck/%) $(SHARE:./%=$(PREFIX)/share/%)
install: $(BIN) $(SHARED_LIB) $(STATIC_LIB) $(BUILD)/share.made
	install -d $(FOLDERS:%="$(DESTDIR)%")
	install -m755 $(BIN) "$(DESTDIR)$(PREFIX)/bin/plancheck"
	install -m755 ci/gate "$(DESTDIR)$(PREFIX)/bin/plancheck-gate"
	install -m644 src/library/plancheck.h "$(DESTDIR)$(PREFIX)/include/plancheck.h"
	install -m644 $(STATIC_LIB) "$(DESTDIR)$(LIBDIR)/libplancheck.a"
	install -m644 $(SHARED_LIB) "$(DESTDIR)$(LIBDIR)/$(SO).$(VERSION)"
	ln -sf $(SO).$(VERSION) "$(DESTDIR)$(LIBDIR)/$(SO).0"
	ln -sf $(SO).0 "$(DESTDIR)$(LIBDIR)/$(SO)"
	sed -e 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(LIBDIR)|; s|@VERSION@|$(VERSION)|; s|@PACKAGES@|$(PACKAGES)|' \
	    src/library/plancheck.pc.in >"$(DESTDIR)$(LIBDIR)/pkgconfig/plancheck.pc"
	install -m644 $(SCHEMAS) "$(DESTDIR)$(PREFIX)/share/plancheck/schemas"
	@set -e; for f in $(SHARE); do \
	    echo "install -m644 share/$${f#./}"; \
	    install -Dm644 $(BUILD)/share/$$f "$(DESTDIR)$(PREFIX)/share/$$f"; \
	    sed -i 's|@datadir@|$(PREFIX)/share|' "$(DESTDIR)$(PREFIX)/share/$$f"; done
uninstall: $(BUILD)/share.made
	rm -f $(INSTALLED:%="$(DESTDIR)%")
	-rmdir "$(DESTDIR)$(PREFIX)/share/plancheck/schemas" "$(DESTDIR)$(PREFIX)/share/plancheck"

-include $(LIB_OBJ:.o=.d) $(PACK_OBJ:.o=.d) $(PACK_LAYOUT_OBJ:.o=.d) $(PACK_LEXICON_OBJ:.o=.d) $(EMBED_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(MANUAL_OBJ:.o=.d) $(UNIT_BIN:=.d)
