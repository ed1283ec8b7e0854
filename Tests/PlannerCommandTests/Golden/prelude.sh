# What every line of a case list may use.

# variant NAME 'keys: …' writes county/NAME.yaml, which differs from the small county's scenario in those keys.
variant() { printf 'schema: "1.0"\nname: %s\nextends: scenario.yaml\n%b\n' "$1" "$2" > "county/$1.yaml"; }

# scenario NAME 'keys: …' writes county/NAME.yaml with these keys alone.
scenario() { printf '%b\n' "$2" > "county/$1.yaml"; }

# planned puts a plan of the small county into out/plan.
planned() { planner propose county/scenario.yaml -o out/plan --bound none --lang zh --quiet > tmp/said 2>&1 && rm tmp/said; }
