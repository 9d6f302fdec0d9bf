import { jsonText, clip, suggest } from './start.mjs';
import { fileInvalid, jsonSyntax, jsonTooLarge, jsonTooDeep, keyTwice, valueInvalid, keyMissing, keyUnknown, pathLeaves, nameReserved, networkUnclear, dataMissing, lockInconsistent } from './errors.mjs';
import { parseTree, createScanner, printParseErrorCode } from './libraries.mjs';

var $schema$5 = "https://json-schema.org/draft/2020-12/schema";
var $id$5 = "board.schema.json";
var title$5 = "BoardFile";
var description$5 = "A board: its core, its memory, and the settings of its build and emulation.";
var type$5 = "object";
var additionalProperties$4 = false;
var required$5 = [
	"version",
	"id",
	"name",
	"core",
	"flags",
	"clock",
	"cyclesPerInstruction",
	"stack",
	"regions",
	"emulator"
];
var properties$5 = {
	$schema: {
		type: "string",
		maxLength: 1024,
		description: "Path or URL of this schema; editors use it for completion."
	},
	version: {
		"const": 1,
		description: "Version of this file's format."
	},
	id: {
		type: "string",
		pattern: "^[A-Za-z0-9_-]{1,64}$",
		description: "Id of the board in PlatformIO, if it has one."
	},
	name: {
		type: "string",
		minLength: 1,
		maxLength: 128,
		description: "Vendor and product."
	},
	core: {
		title: "CoreName",
		"enum": [
			"cortex-m0plus",
			"cortex-m3",
			"cortex-m4",
			"cortex-m7",
			"cortex-m33",
			"cortex-m55"
		],
		description: "The core that the code is generated for, as gcc's -mcpu."
	},
	flags: {
		type: "array",
		minItems: 1,
		maxItems: 16,
		description: "Compiler flags that choose the core and its floating point.",
		items: {
			type: "string",
			pattern: "^-m[A-Za-z0-9_=+.-]{1,64}$"
		}
	},
	clock: {
		type: "integer",
		minimum: 1000,
		maximum: 10000000000,
		description: "Clock of the core in hertz."
	},
	cyclesPerInstruction: {
		title: "CyclesPerInstruction",
		type: "object",
		additionalProperties: false,
		required: [
			"value",
			"source"
		],
		description: "Average over an inference. It turns instructions into an estimate of latency.",
		properties: {
			value: {
				type: "number",
				exclusiveMinimum: 0,
				maximum: 100,
				description: "Cycles per instruction."
			},
			source: {
				type: "string",
				minLength: 1,
				maxLength: 1024,
				description: "Source of the value."
			}
		}
	},
	stack: {
		type: "integer",
		minimum: 0,
		maximum: 4294967296,
		description: "Bytes of stack that the board's usual linker script reserves; a manifest may override it."
	},
	flashLimit: {
		type: "integer",
		minimum: 1,
		maximum: 4294967296,
		description: "Bytes of Flash for the application, where a partition or boot loader leaves less than the regions."
	},
	bootBytes: {
		type: "integer",
		minimum: 4,
		maximum: 65536,
		description: "Bytes at the start of Flash for the vendor's boot loader; the vector table follows them."
	},
	regions: {
		type: "array",
		minItems: 1,
		maxItems: 32,
		description: "Memory regions of the linker script; they do not overlap.",
		items: {
			title: "BoardRegion",
			type: "object",
			additionalProperties: false,
			required: [
				"name",
				"kind",
				"size"
			],
			properties: {
				name: {
					type: "string",
					pattern: "^[A-Za-z0-9_.-]{1,64}$",
					description: "Name in the linker script."
				},
				origin: {
					type: "string",
					pattern: "^0x[0-9A-Fa-f]{8}$",
					description: "First address, in hexadecimal. Without it the region is only a capacity, and the linker's map gives the addresses."
				},
				size: {
					type: "integer",
					minimum: 1,
					maximum: 4294967296,
					description: "Size in bytes."
				},
				kind: {
					"enum": [
						"flash",
						"rom",
						"sram",
						"tcm",
						"ccm",
						"psram",
						"backup"
					],
					description: "flash and rom count towards the Flash metric; sram, tcm and ccm towards the SRAM metric."
				}
			}
		}
	},
	emulator: {
		type: [
			"string",
			"null"
		],
		pattern: "^[A-Za-z0-9_.-]{1,64}$",
		description: "QEMU's -machine that runs code of this core; null if none does."
	}
};
var board = {
	$schema: $schema$5,
	$id: $id$5,
	title: title$5,
	description: description$5,
	type: type$5,
	additionalProperties: additionalProperties$4,
	required: required$5,
	properties: properties$5
};

var $schema$4 = "https://json-schema.org/draft/2020-12/schema";
var $id$4 = "lock.schema.json";
var title$4 = "Lock";
var description$4 = "mcunet.lock.json: the network of each board, and hashes of everything that decides its accuracy. `mcunet search` writes it; commit it.";
var type$4 = "object";
var additionalProperties$3 = false;
var required$4 = [
	"version",
	"network",
	"search",
	"boards"
];
var properties$4 = {
	version: {
		"const": 1,
		description: "Version of this file's format."
	},
	network: {
		title: "LockedNetwork",
		type: "object",
		additionalProperties: false,
		required: [
			"supernet",
			"space",
			"model",
			"input",
			"data",
			"contract"
		],
		description: "The inputs that decide the accuracy of every board's network. A difference makes the lock stale.",
		properties: {
			supernet: {
				$ref: "#/$defs/hashOrNull",
				description: "SHA-256 of the checkpoint; null with a model."
			},
			space: {
				$ref: "#/$defs/hashOrNull",
				description: "SHA-256 of the search space in its metadata; null with a model."
			},
			model: {
				$ref: "#/$defs/hashOrNull",
				description: "SHA-256 of the .tflite; null with a supernet."
			},
			input: {
				title: "LockedInput",
				type: "object",
				additionalProperties: false,
				required: [
					"height",
					"width",
					"channels"
				],
				description: "Shape of the sensor's data.",
				properties: {
					height: {
						$ref: "#/$defs/count"
					},
					width: {
						$ref: "#/$defs/count"
					},
					channels: {
						$ref: "#/$defs/count"
					}
				}
			},
			data: {
				title: "LockedData",
				type: "object",
				additionalProperties: false,
				required: [
					"calibration",
					"validation",
					"test"
				],
				description: "SHA-256 of inputs and labels of each split; null for an absent split.",
				properties: {
					calibration: {
						$ref: "#/$defs/hashOrNull"
					},
					validation: {
						$ref: "#/$defs/hashOrNull"
					},
					test: {
						$ref: "#/$defs/hashOrNull"
					}
				}
			},
			contract: {
				type: "string",
				minLength: 1,
				maxLength: 64,
				description: "Version of the arithmetic."
			}
		}
	},
	search: {
		title: "LockedSearch",
		type: [
			"object",
			"null"
		],
		additionalProperties: false,
		required: [
			"seed",
			"evaluations"
		],
		description: "Settings of the search; null with a model.",
		properties: {
			seed: {
				$ref: "#/$defs/count"
			},
			evaluations: {
				$ref: "#/$defs/count"
			}
		}
	},
	boards: {
		type: "object",
		maxProperties: 64,
		propertyNames: {
			pattern: "^[A-Za-z0-9_-]{1,64}$"
		},
		additionalProperties: {
			title: "LockedBoard",
			type: "object",
			additionalProperties: false,
			required: [
				"architecture",
				"calibration",
				"validation",
				"test",
				"arena",
				"predicted",
				"application",
				"limits"
			],
			properties: {
				architecture: {
					type: [
						"string",
						"null"
					],
					pattern: "^[A-Za-z0-9.|_-]{1,512}$",
					description: "The network's canonical name in its space; null with a model."
				},
				calibration: {
					type: [
						"string",
						"null"
					],
					maxLength: 1000000,
					pattern: "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
					description: "Calibration statistics of the network, layer by layer: little-endian float32 as base64. null with a model."
				},
				validation: {
					anyOf: [
						{
							$ref: "#/$defs/score"
						},
						{
							type: "null"
						}
					]
				},
				test: {
					anyOf: [
						{
							$ref: "#/$defs/score"
						},
						{
							type: "null"
						}
					]
				},
				arena: {
					$ref: "#/$defs/count",
					description: "Size of the network's arena in bytes."
				},
				predicted: {
					title: "LockedPrediction",
					type: "object",
					additionalProperties: false,
					required: [
						"sram",
						"flash",
						"instructions",
						"latency"
					],
					description: "Predicted needs of the network alone when it was chosen: bytes, instructions, microseconds.",
					properties: {
						sram: {
							$ref: "#/$defs/count"
						},
						flash: {
							$ref: "#/$defs/count"
						},
						instructions: {
							$ref: "#/$defs/count"
						},
						latency: {
							$ref: "#/$defs/count"
						}
					}
				},
				application: {
					title: "LockedApplication",
					type: "object",
					additionalProperties: false,
					required: [
						"sram",
						"flash"
					],
					description: "Bytes of the application without the network.",
					properties: {
						sram: {
							$ref: "#/$defs/count"
						},
						flash: {
							$ref: "#/$defs/count"
						}
					}
				},
				limits: {
					title: "LockedLimits",
					type: "object",
					additionalProperties: false,
					required: [
						"sram",
						"flash",
						"latency"
					],
					description: "Limits of the network when it was chosen: bytes, microseconds.",
					properties: {
						sram: {
							$ref: "#/$defs/countOrNull"
						},
						flash: {
							$ref: "#/$defs/countOrNull"
						},
						latency: {
							$ref: "#/$defs/countOrNull"
						}
					}
				}
			}
		}
	}
};
var $defs$4 = {
	hashOrNull: {
		type: [
			"string",
			"null"
		],
		pattern: "^[0-9a-f]{64}$"
	},
	count: {
		type: "integer",
		minimum: 0,
		maximum: 9007199254740991
	},
	countOrNull: {
		type: [
			"integer",
			"null"
		],
		minimum: 0,
		maximum: 9007199254740991
	},
	score: {
		title: "Score",
		type: "object",
		additionalProperties: false,
		required: [
			"correct",
			"n"
		],
		description: "Number of correctly classified samples, and of all samples.",
		properties: {
			correct: {
				$ref: "#/$defs/count"
			},
			n: {
				$ref: "#/$defs/count"
			}
		}
	}
};
var lock = {
	$schema: $schema$4,
	$id: $id$4,
	title: title$4,
	description: description$4,
	type: type$4,
	additionalProperties: additionalProperties$3,
	required: required$4,
	properties: properties$4,
	$defs: $defs$4
};

var $schema$3 = "https://json-schema.org/draft/2020-12/schema";
var $id$3 = "mcunet.schema.json";
var title$3 = "ManifestFile";
var description$3 = "mcunet.json: the network, the data, the boards and the budgets. Paths are relative to this file and stay inside its folder.";
var type$3 = "object";
var additionalProperties$2 = false;
var required$3 = [
	"version",
	"name",
	"network",
	"boards"
];
var properties$3 = {
	$schema: {
		type: "string",
		maxLength: 1024,
		description: "Path or URL of this schema; editors use it for completion."
	},
	version: {
		"const": 1,
		description: "Version of this file's format."
	},
	name: {
		type: "string",
		pattern: "^[A-Za-z_][A-Za-z0-9_]{0,47}$",
		description: "A C identifier; the prefix of every generated name.",
		expected: "a C identifier of at most 48 characters"
	},
	network: {
		title: "NetworkEntry",
		type: "object",
		additionalProperties: false,
		description: "Exactly one of supernet (searched for a network) or model (your own network, compiled unchanged).",
		properties: {
			supernet: {
				$ref: "#/$defs/path",
				description: "A .safetensors checkpoint with its search space in the metadata."
			},
			model: {
				$ref: "#/$defs/path",
				description: "An int8 .tflite file."
			},
			objective: {
				title: "ObjectiveEntry",
				"default": "balanced",
				description: "sram: least peak, then fastest. balanced: within 10 % of the least peak, then fastest. speed: fastest that fits the board. A size: fastest whose arena is at most this size.",
				expected: "one of \"sram\", \"balanced\", \"speed\", or a size such as \"12 kB\"",
				anyOf: [
					{
						"enum": [
							"sram",
							"balanced",
							"speed"
						]
					},
					{
						$ref: "#/$defs/size"
					}
				]
			},
			rows: {
				title: "RowsName",
				"enum": [
					"none",
					"input",
					"output",
					"both"
				],
				"default": "none",
				description: "Ports that the application handles row by row, so that SRAM never holds a whole image. The run function is then NAME_run_rows."
			},
			recompute: {
				type: "boolean",
				"default": false,
				description: "Whether feature maps may be computed in strips of columns, some columns more than once, where that lowers the peak of SRAM."
			}
		}
	},
	input: {
		title: "InputEntry",
		type: "object",
		additionalProperties: false,
		"default": {
		},
		description: "Shape of the sensor's data; an absent dimension is that of the network.",
		properties: {
			height: {
				$ref: "#/$defs/extent",
				description: "Rows of the image."
			},
			width: {
				$ref: "#/$defs/extent",
				description: "Columns of the image."
			},
			channels: {
				$ref: "#/$defs/extent",
				description: "Values per pixel."
			}
		}
	},
	data: {
		title: "DataEntry",
		type: "object",
		additionalProperties: false,
		"default": {
		},
		description: "Samples as .npy, .npz, IDX (also .gz) or a folder of images per class. A supernet needs calibration and validation. A budget for accuracy needs test.",
		properties: {
			calibration: {
				title: "UnlabelledEntry",
				type: "object",
				additionalProperties: false,
				required: [
					"inputs"
				],
				description: "Samples for the calibration of the quantisation, without labels.",
				properties: {
					inputs: {
						$ref: "#/$defs/path",
						description: "File or folder of the samples; `file.npz#name` selects an array."
					}
				}
			},
			validation: {
				$ref: "#/$defs/split",
				description: "Samples on which the search compares networks."
			},
			test: {
				$ref: "#/$defs/split",
				description: "Samples for the reported accuracy; the search never uses them."
			},
			metric: {
				"enum": [
					"top1",
					"auc",
					"mse"
				],
				"default": "top1",
				description: "Metric that compares outputs with labels; ties of the arg max go to the lowest index.",
				title: "AccuracyKind"
			},
			normalise: {
				title: "NormaliseEntry",
				type: "object",
				additionalProperties: false,
				required: [
					"mean",
					"scale"
				],
				description: "Preprocessing of uint8 samples p: the real input is (p - mean) / scale. Without it, the int8 input is p - 128.",
				properties: {
					mean: {
						type: "number",
						minimum: -1e6,
						maximum: 1000000,
						description: "Subtracted from each pixel."
					},
					scale: {
						type: "number",
						exclusiveMinimum: 0,
						maximum: 1000000,
						description: "Divides the difference."
					}
				}
			}
		}
	},
	budgets: {
		$ref: "#/$defs/budgets",
		"default": {
		},
		description: "Budgets of every board; a board's own budgets override them key by key."
	},
	platformio: {
		title: "PlatformioEntry",
		type: [
			"object",
			"null"
		],
		additionalProperties: false,
		required: [
			"project"
		],
		expected: "an object with project, or null",
		description: "The firmware to build. Without this key it is the project of the platformio.ini beside this file. With null, or without such a file, it is a minimal firmware (vector table, network, one inference).",
		properties: {
			project: {
				$ref: "#/$defs/path",
				description: "Folder of the platformio.ini, such as \".\"."
			}
		}
	},
	boards: {
		type: "object",
		minProperties: 1,
		maxProperties: 64,
		propertyNames: {
			pattern: "^[A-Za-z0-9_-]{1,64}$",
			expected: "a board id of letters, digits, \"_\" and \"-\""
		},
		description: "The boards to check, by id: one that `mcunet boards` lists, else the ID of boards/ID.json in the PlatformIO project.",
		additionalProperties: {
			title: "BoardEntry",
			type: "object",
			additionalProperties: false,
			properties: {
				budgets: {
					$ref: "#/$defs/budgets",
					"default": {
					},
					description: "Budgets of this board."
				},
				environment: {
					type: "string",
					pattern: "^[A-Za-z0-9_.-]{1,64}$",
					description: "Environment of the platformio.ini; by default the one whose `board` is this id.",
					expected: "the name of a PlatformIO environment"
				},
				stack: {
					$ref: "#/$defs/size",
					description: "Stack that the application's linker script reserves; by default the value of the board's file."
				},
				clock: {
					$ref: "#/$defs/frequency",
					description: "Clock of the core in this application; by default the value of the board's file."
				}
			}
		}
	},
	search: {
		title: "SearchEntry",
		type: "object",
		additionalProperties: false,
		"default": {
		},
		description: "Settings of the TinyNAS search.",
		properties: {
			seed: {
				type: "integer",
				minimum: 0,
				maximum: 4294967295,
				"default": 1,
				description: "Seed of every random choice."
			},
			evaluations: {
				type: "integer",
				minimum: 1,
				maximum: 100000,
				"default": 200,
				description: "Distinct networks to measure per board, including those in the cache."
			},
			time: {
				$ref: "#/$defs/time",
				description: "Time limit. A search that exceeds it is an error and writes no lock."
			}
		}
	}
};
var $defs$3 = {
	path: {
		type: "string",
		minLength: 1,
		maxLength: 1024,
		pattern: "^[^\\u0000-\\u001f]+$",
		expected: "a path inside the project"
	},
	extent: {
		type: "integer",
		minimum: 1,
		maximum: 65536
	},
	size: {
		title: "Size",
		description: "Bytes, or a string with B, kB = KB = KiB (1024) or MB = MiB (1024 squared).",
		expected: "a size such as \"12 kB\" or a whole number of bytes",
		anyOf: [
			{
				type: "integer",
				minimum: 0,
				maximum: 4294967296
			},
			{
				type: "string",
				pattern: "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"
			}
		]
	},
	time: {
		title: "Time",
		description: "Whole microseconds, or a string with us, ms or s.",
		expected: "a time such as \"50 ms\" or a whole number of microseconds",
		anyOf: [
			{
				type: "integer",
				minimum: 0,
				maximum: 1000000000000
			},
			{
				type: "string",
				pattern: "^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"
			}
		]
	},
	frequency: {
		title: "Frequency",
		description: "Hertz, or a string with Hz, kHz or MHz.",
		expected: "a frequency such as \"84 MHz\" or a whole number of hertz",
		anyOf: [
			{
				type: "integer",
				minimum: 1,
				maximum: 10000000000
			},
			{
				type: "string",
				pattern: "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(Hz|kHz|MHz)$"
			}
		]
	},
	split: {
		title: "LabelledEntry",
		type: "object",
		additionalProperties: false,
		required: [
			"inputs"
		],
		properties: {
			inputs: {
				$ref: "#/$defs/path",
				description: "File or folder of the samples; `file.npz#name` selects an array."
			},
			labels: {
				$ref: "#/$defs/path",
				description: "File of the labels; in a folder of images, the names of its folders are the labels."
			}
		}
	},
	budgets: {
		title: "BudgetsEntry",
		type: "object",
		additionalProperties: false,
		properties: {
			sram: {
				$ref: "#/$defs/sizeBudget",
				description: "SRAM of the whole firmware."
			},
			flash: {
				$ref: "#/$defs/sizeBudget",
				description: "Flash of the whole firmware."
			},
			latency: {
				$ref: "#/$defs/timeBudget",
				description: "Time of one inference."
			},
			accuracy: {
				$ref: "#/$defs/accuracyBudget",
				description: "Accuracy on the test split."
			}
		}
	},
	percent: {
		title: "Percent",
		description: "Percent of the baseline's value.",
		type: "string",
		pattern: "^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"
	},
	sizeIncrease: {
		title: "SizeIncrease",
		description: "Bytes, or percent of the baseline's value.",
		expected: "a size such as \"100 B\", a whole number of bytes, or a percentage such as \"1 %\"",
		anyOf: [
			{
				$ref: "#/$defs/size"
			},
			{
				$ref: "#/$defs/percent"
			}
		]
	},
	timeIncrease: {
		title: "TimeIncrease",
		description: "A time, or percent of the baseline's value.",
		expected: "a time such as \"1 ms\", a whole number of microseconds, or a percentage such as \"1 %\"",
		anyOf: [
			{
				$ref: "#/$defs/time"
			},
			{
				$ref: "#/$defs/percent"
			}
		]
	},
	drop: {
		title: "Drop",
		description: "In the metric's own unit (0.01 is one percentage point), or percent of the baseline's value.",
		expected: "a number such as 0.01 or a percentage such as \"1 %\"",
		anyOf: [
			{
				$ref: "#/$defs/amount"
			},
			{
				$ref: "#/$defs/percent"
			}
		]
	},
	sizeBudget: {
		title: "SizeBudgetEntry",
		description: "The maximum, or { max, warn, maxIncrease }.",
		expected: "a size such as \"12 kB\", a whole number of bytes, or an object with max, warn, maxIncrease",
		anyOf: [
			{
				$ref: "#/$defs/size"
			},
			{
				type: "object",
				additionalProperties: false,
				minProperties: 1,
				properties: {
					max: {
						$ref: "#/$defs/size",
						description: "A larger value fails."
					},
					warn: {
						$ref: "#/$defs/size",
						description: "A larger value warns."
					},
					maxIncrease: {
						$ref: "#/$defs/sizeIncrease",
						description: "A larger increase over the baseline fails; not judged without a baseline."
					}
				}
			}
		]
	},
	timeBudget: {
		title: "TimeBudgetEntry",
		description: "The maximum, or { max, warn, maxIncrease }.",
		expected: "a time such as \"50 ms\", a whole number of microseconds, or an object with max, warn, maxIncrease",
		anyOf: [
			{
				$ref: "#/$defs/time"
			},
			{
				type: "object",
				additionalProperties: false,
				minProperties: 1,
				properties: {
					max: {
						$ref: "#/$defs/time",
						description: "A larger value fails."
					},
					warn: {
						$ref: "#/$defs/time",
						description: "A larger value warns."
					},
					maxIncrease: {
						$ref: "#/$defs/timeIncrease",
						description: "A larger increase over the baseline fails; not judged without a baseline."
					}
				}
			}
		]
	},
	accuracyBudget: {
		title: "AccuracyBudgetEntry",
		type: "object",
		additionalProperties: false,
		minProperties: 1,
		properties: {
			min: {
				$ref: "#/$defs/fraction",
				description: "A smaller value fails (top1, auc)."
			},
			max: {
				$ref: "#/$defs/amount",
				description: "A larger value fails (mse)."
			},
			warn: {
				$ref: "#/$defs/amount",
				description: "A smaller value warns (mse: a larger one)."
			},
			maxDrop: {
				$ref: "#/$defs/drop",
				description: "A larger deterioration from the baseline fails; not judged without a baseline."
			}
		}
	},
	fraction: {
		type: "number",
		minimum: 0,
		maximum: 1,
		expected: "a fraction from 0 to 1"
	},
	amount: {
		type: "number",
		minimum: 0,
		maximum: 1000000000
	}
};
var manifest = {
	$schema: $schema$3,
	$id: $id$3,
	title: title$3,
	description: description$3,
	type: type$3,
	additionalProperties: additionalProperties$2,
	required: required$3,
	properties: properties$3,
	$defs: $defs$3
};

var $schema$2 = "https://json-schema.org/draft/2020-12/schema";
var $id$2 = "platformio-board.schema.json";
var title$2 = "PlatformioBoard";
var description$2 = "boards/ID.json of a PlatformIO project: the keys that mcunet reads. For an id that `mcunet boards` lists, mcunet's own values apply instead.";
var type$2 = "object";
var required$2 = [
	"name",
	"build",
	"upload"
];
var properties$2 = {
	name: {
		type: "string",
		minLength: 1,
		maxLength: 96,
		description: "The product."
	},
	vendor: {
		type: "string",
		maxLength: 31,
		description: "The manufacturer."
	},
	build: {
		title: "PlatformioBoardBuild",
		type: "object",
		required: [
			"f_cpu"
		],
		description: "The core and its settings. The core is `cpu`, else that of the family of `mcu`.",
		properties: {
			cpu: {
				type: "string",
				maxLength: 64,
				description: "The core, such as cortex-m4."
			},
			mcu: {
				type: "string",
				maxLength: 64,
				description: "The microcontroller, such as stm32f412zgt6."
			},
			f_cpu: {
				type: [
					"string",
					"integer"
				],
				pattern: "^[0-9]{4,10}([uU]?[lL])?$",
				minimum: 1000,
				maximum: 10000000000,
				description: "The core's clock in hertz, as C writes it.",
				expected: "a clock in hertz such as \"84000000L\""
			},
			flags: {
				$ref: "#/$defs/flags",
				description: "Compiler flags; only those that select the core are used."
			},
			extra_flags: {
				$ref: "#/$defs/flags",
				description: "Compiler flags; only those that select the core are used."
			}
		}
	},
	upload: {
		title: "PlatformioBoardUpload",
		type: "object",
		required: [
			"maximum_size",
			"maximum_ram_size"
		],
		description: "Capacities of the memory. The linker's map gives the regions.",
		properties: {
			maximum_size: {
				$ref: "#/$defs/bytes",
				description: "Bytes of Flash."
			},
			maximum_ram_size: {
				$ref: "#/$defs/bytes",
				description: "Bytes of SRAM."
			}
		}
	}
};
var $defs$2 = {
	bytes: {
		type: "integer",
		minimum: 1,
		maximum: 4294967296,
		expected: "a whole number of bytes, 4 GiB at most"
	},
	flags: {
		type: [
			"string",
			"array"
		],
		maxLength: 4096,
		maxItems: 64,
		items: {
			type: "string",
			maxLength: 256
		},
		expected: "flags as a text or an array of texts"
	}
};
var platformioBoard = {
	$schema: $schema$2,
	$id: $id$2,
	title: title$2,
	description: description$2,
	type: type$2,
	required: required$2,
	properties: properties$2,
	$defs: $defs$2
};

var $schema$1 = "https://json-schema.org/draft/2020-12/schema";
var $id$1 = "network.schema.json";
var title$1 = "NetworkFile";
var description$1 = "network.json: the needs of a generated network, by layer. Bytes and instructions are those of the emitted schedule.";
var type$1 = "object";
var additionalProperties$1 = false;
var required$1 = [
	"version",
	"name",
	"board",
	"core",
	"objective",
	"rows",
	"model",
	"sha256",
	"arenaBytes",
	"boundBytes",
	"stackBytes",
	"flashBytes",
	"instructions",
	"macs",
	"recomputedMacs",
	"strips",
	"inputs",
	"outputs",
	"stages",
	"layers",
	"kernels",
	"orderBytes",
	"runBytes"
];
var properties$1 = {
	version: {
		"const": 1,
		description: "Version of this file's format."
	},
	name: {
		$ref: "#/$defs/text",
		description: "Prefix of the generated names."
	},
	board: {
		$ref: "#/$defs/text",
		description: "Id of the board."
	},
	core: {
		$ref: "#/$defs/text",
		description: "The core that the code is generated for."
	},
	objective: {
		description: "Objective of the schedule; a number means the fastest whose arena is at most this many bytes.",
		anyOf: [
			{
				"enum": [
					"sram",
					"balanced",
					"speed"
				]
			},
			{
				$ref: "#/$defs/count"
			}
		]
	},
	rows: {
		"enum": [
			"none",
			"input",
			"output",
			"both"
		],
		description: "Ports that the application handles row by row."
	},
	model: {
		$ref: "#/$defs/text",
		description: "The model's file, or supernet and architecture."
	},
	sha256: {
		type: "string",
		pattern: "^[0-9a-f]{64}$",
		description: "SHA-256 of the model's bytes."
	},
	arenaBytes: {
		$ref: "#/$defs/count",
		description: "SRAM of one inference without the stack, in bytes."
	},
	boundBytes: {
		$ref: "#/$defs/count",
		description: "Lower bound of the arena, in bytes, for any schedule of this network by rows."
	},
	stackBytes: {
		$ref: "#/$defs/countOrNull",
		description: "Bytes of stack of the run function, measured where the core is emulated, else estimated; null if unknown."
	},
	flashBytes: {
		$ref: "#/$defs/count",
		description: "Bytes of weights, parameters, tables, schedule and code: the sum of the layers, orderBytes, runBytes and the kernels. Equal arrays of several layers are counted with the first."
	},
	instructions: {
		$ref: "#/$defs/count",
		description: "Instructions of one inference."
	},
	macs: {
		$ref: "#/$defs/count",
		description: "Multiply-accumulates of one inference."
	},
	strips: {
		type: [
			"boolean",
			"null"
		],
		description: "Whether feature maps are computed in strips of columns, which lowers the peak; null if not requested."
	},
	recomputedMacs: {
		$ref: "#/$defs/count",
		description: "Multiply-accumulates that repeat the work of an earlier strip."
	},
	inputs: {
		type: "array",
		maxItems: 64,
		items: {
			$ref: "#/$defs/port"
		},
		description: "Inputs as the firmware sees them."
	},
	outputs: {
		type: "array",
		maxItems: 64,
		items: {
			$ref: "#/$defs/port"
		},
		description: "Outputs as the firmware sees them."
	},
	stages: {
		type: "array",
		maxItems: 4096,
		description: "Groups of layers that run interleaved, in order.",
		items: {
			title: "NetworkStage",
			type: "object",
			additionalProperties: false,
			required: [
				"first",
				"last",
				"steps",
				"peakBytes",
				"peakLayer"
			],
			properties: {
				first: {
					$ref: "#/$defs/count",
					description: "Index of its first layer."
				},
				last: {
					$ref: "#/$defs/count",
					description: "Index of its last layer."
				},
				steps: {
					$ref: "#/$defs/count",
					description: "Number of its steps."
				},
				peakBytes: {
					$ref: "#/$defs/count",
					description: "Peak of live bytes in it."
				},
				peakLayer: {
					$ref: "#/$defs/count",
					description: "Index of the layer that runs at the peak."
				}
			}
		}
	},
	layers: {
		type: "array",
		maxItems: 4096,
		description: "Layers in the order of computation.",
		items: {
			title: "NetworkLayer",
			type: "object",
			additionalProperties: false,
			required: [
				"name",
				"kind",
				"shape",
				"macs",
				"instructions",
				"weightBytes",
				"parameterBytes",
				"tableBytes",
				"scheduleBytes",
				"kernel"
			],
			properties: {
				name: {
					$ref: "#/$defs/text",
					description: "Name of the output."
				},
				kind: {
					$ref: "#/$defs/text",
					description: "The operator."
				},
				shape: {
					$ref: "#/$defs/shape",
					description: "Shape of the output."
				},
				macs: {
					$ref: "#/$defs/count"
				},
				instructions: {
					$ref: "#/$defs/count"
				},
				weightBytes: {
					$ref: "#/$defs/count",
					description: "Bytes of the weights as packed for the kernel."
				},
				parameterBytes: {
					$ref: "#/$defs/count",
					description: "Bytes of biases, multipliers, shifts and the kernel's struct."
				},
				tableBytes: {
					$ref: "#/$defs/count",
					description: "Bytes of lookup tables: functions of one value, exponentials, columns of a resize."
				},
				scheduleBytes: {
					$ref: "#/$defs/count",
					description: "Bytes of its operator, its windows and the offsets of its rows."
				},
				kernel: {
					$ref: "#/$defs/text",
					description: "C function that computes it."
				}
			}
		}
	},
	kernels: {
		type: "array",
		maxItems: 4096,
		description: "Kernels that the network uses.",
		items: {
			title: "NetworkKernel",
			type: "object",
			additionalProperties: false,
			required: [
				"name",
				"bytes"
			],
			properties: {
				name: {
					$ref: "#/$defs/text"
				},
				bytes: {
					$ref: "#/$defs/count",
					description: "Bytes of code on this core."
				}
			}
		}
	},
	orderBytes: {
		$ref: "#/$defs/count",
		description: "Bytes of the order of the steps, and of other parts of the schedule that belong to no layer."
	},
	runBytes: {
		$ref: "#/$defs/count",
		description: "Bytes of code of the run function and of the ports."
	}
};
var $defs$1 = {
	text: {
		type: "string",
		maxLength: 512
	},
	count: {
		type: "integer",
		minimum: 0,
		maximum: 9007199254740991
	},
	countOrNull: {
		type: [
			"integer",
			"null"
		],
		minimum: 0,
		maximum: 9007199254740991
	},
	shape: {
		type: "array",
		maxItems: 8,
		items: {
			$ref: "#/$defs/count"
		}
	},
	port: {
		title: "NetworkPort",
		type: "object",
		additionalProperties: false,
		required: [
			"name",
			"shape",
			"type",
			"scale",
			"zeroPoint",
			"bytes"
		],
		properties: {
			name: {
				$ref: "#/$defs/text"
			},
			shape: {
				$ref: "#/$defs/shape"
			},
			type: {
				"enum": [
					"int8",
					"uint8"
				]
			},
			scale: {
				type: "number"
			},
			zeroPoint: {
				type: "integer",
				minimum: -128,
				maximum: 255
			},
			bytes: {
				$ref: "#/$defs/count"
			}
		}
	}
};
var network = {
	$schema: $schema$1,
	$id: $id$1,
	title: title$1,
	description: description$1,
	type: type$1,
	additionalProperties: additionalProperties$1,
	required: required$1,
	properties: properties$1,
	$defs: $defs$1
};

var $schema = "https://json-schema.org/draft/2020-12/schema";
var $id = "report.schema.json";
var title = "Report";
var description = "report.json: measurements and verdicts. Sizes are in bytes, times in microseconds, accuracy as a fraction.";
var type = "object";
var additionalProperties = false;
var required = [
	"version",
	"tool",
	"project",
	"commit",
	"run",
	"attempt",
	"verdict",
	"boards"
];
var properties = {
	version: {
		"const": 1,
		description: "Version of this file's format."
	},
	tool: {
		$ref: "#/$defs/text",
		description: "Name and version of the program that wrote it."
	},
	project: {
		title: "Project",
		type: "object",
		additionalProperties: false,
		required: [
			"manifest",
			"name",
			"sha256"
		],
		description: "The project of the report; a gate refuses reports of other projects.",
		properties: {
			manifest: {
				type: "string",
				minLength: 1,
				maxLength: 1024,
				pattern: "^[^\\u0000-\\u001f]+$",
				description: "Path of the manifest from the repository's root, with forward slashes; without a manifest, of the model."
			},
			name: {
				type: "string",
				pattern: "^[A-Za-z_][A-Za-z0-9_]{0,47}$",
				description: "The name in the manifest."
			},
			sha256: {
				type: "string",
				pattern: "^[0-9a-f]{64}$",
				description: "SHA-256 of the manifest's bytes; without a manifest, of the model's."
			}
		}
	},
	commit: {
		type: [
			"string",
			"null"
		],
		pattern: "^[0-9a-f]{7,64}$",
		description: "The commit that was measured."
	},
	run: {
		type: [
			"string",
			"null"
		],
		maxLength: 64,
		description: "Id of the workflow run."
	},
	attempt: {
		type: [
			"integer",
			"null"
		],
		minimum: 1,
		maximum: 1000000,
		description: "Attempt of the workflow run."
	},
	verdict: {
		$ref: "#/$defs/verdict",
		description: "The worst verdict of the boards."
	},
	boards: {
		type: "array",
		maxItems: 64,
		items: {
			$ref: "#/$defs/board"
		}
	}
};
var $defs = {
	text: {
		type: "string",
		maxLength: 256
	},
	sentence: {
		type: "string",
		maxLength: 4096
	},
	verdict: {
		title: "Verdict",
		"enum": [
			"pass",
			"warn",
			"fail",
			"error"
		]
	},
	bytes: {
		type: "integer",
		minimum: 0,
		maximum: 4294967296
	},
	bytesOrNull: {
		type: [
			"integer",
			"null"
		],
		minimum: 0,
		maximum: 4294967296
	},
	timeOrNull: {
		type: [
			"integer",
			"null"
		],
		minimum: 0,
		maximum: 1000000000000
	},
	amountOrNull: {
		type: [
			"number",
			"null"
		],
		minimum: 0,
		maximum: 1e+300
	},
	fractionOrNull: {
		type: [
			"number",
			"null"
		],
		minimum: 0,
		maximum: 1
	},
	reasonOrNull: {
		type: [
			"string",
			"null"
		],
		maxLength: 256
	},
	board: {
		title: "BoardReport",
		type: "object",
		additionalProperties: false,
		required: [
			"board",
			"verdict",
			"budgets",
			"metrics",
			"regions",
			"network",
			"notes",
			"error"
		],
		properties: {
			board: {
				type: "string",
				pattern: "^[A-Za-z0-9_-]{1,64}$"
			},
			verdict: {
				$ref: "#/$defs/verdict",
				description: "The worst verdict of the metrics; error if a measurement was not possible."
			},
			budgets: {
				title: "BudgetState",
				"enum": [
					"judged",
					"not compared",
					"none"
				],
				description: "none: the manifest has no budgets for this board. not compared: it has only budgets that need a baseline."
			},
			metrics: {
				title: "Metrics",
				type: "object",
				additionalProperties: false,
				required: [
					"sram",
					"flash",
					"accuracy",
					"latency"
				],
				properties: {
					sram: {
						anyOf: [
							{
								$ref: "#/$defs/sizeMetric"
							},
							{
								type: "null"
							}
						]
					},
					flash: {
						anyOf: [
							{
								$ref: "#/$defs/sizeMetric"
							},
							{
								type: "null"
							}
						]
					},
					accuracy: {
						anyOf: [
							{
								$ref: "#/$defs/accuracyMetric"
							},
							{
								type: "null"
							}
						]
					},
					latency: {
						anyOf: [
							{
								$ref: "#/$defs/timeMetric"
							},
							{
								type: "null"
							}
						]
					}
				}
			},
			regions: {
				type: "array",
				maxItems: 64,
				items: {
					$ref: "#/$defs/region"
				}
			},
			network: {
				anyOf: [
					{
						$ref: "network.schema.json"
					},
					{
						type: "null"
					}
				]
			},
			notes: {
				type: "array",
				maxItems: 256,
				items: {
					$ref: "#/$defs/sentence"
				}
			},
			error: {
				anyOf: [
					{
						$ref: "#/$defs/problem"
					},
					{
						type: "null"
					}
				]
			}
		}
	},
	sizeMetric: {
		title: "SizeMetric",
		type: "object",
		additionalProperties: false,
		required: [
			"value",
			"unit",
			"budget",
			"limit",
			"baseline",
			"uncompared",
			"verdict"
		],
		properties: {
			value: {
				$ref: "#/$defs/bytesOrNull",
				description: "The measured value; null if a budgeted metric could not be measured."
			},
			unit: {
				"const": "B"
			},
			budget: {
				$ref: "#/$defs/bytesOrNull",
				description: "The maximum of the manifest."
			},
			limit: {
				$ref: "#/$defs/bytesOrNull",
				description: "The capacity of the board."
			},
			baseline: {
				$ref: "#/$defs/bytesOrNull",
				description: "The value in the baseline report."
			},
			uncompared: {
				$ref: "#/$defs/reasonOrNull",
				description: "Why the manifest's maxIncrease was not judged; null if it was, or if the manifest has none."
			},
			verdict: {
				$ref: "#/$defs/verdict"
			}
		}
	},
	timeMetric: {
		title: "TimeMetric",
		type: "object",
		additionalProperties: false,
		required: [
			"value",
			"unit",
			"budget",
			"limit",
			"baseline",
			"uncompared",
			"verdict"
		],
		properties: {
			value: {
				$ref: "#/$defs/timeOrNull",
				description: "The measured value; null if a budgeted metric could not be measured."
			},
			unit: {
				"const": "us"
			},
			budget: {
				$ref: "#/$defs/timeOrNull",
				description: "The maximum of the manifest."
			},
			limit: {
				$ref: "#/$defs/timeOrNull",
				description: "The capacity of the board."
			},
			baseline: {
				$ref: "#/$defs/timeOrNull",
				description: "The value in the baseline report."
			},
			uncompared: {
				$ref: "#/$defs/reasonOrNull",
				description: "Why the manifest's maxIncrease was not judged; null if it was, or if the manifest has none."
			},
			verdict: {
				$ref: "#/$defs/verdict"
			}
		}
	},
	accuracyMetric: {
		title: "AccuracyMetric",
		type: "object",
		additionalProperties: false,
		required: [
			"value",
			"unit",
			"budget",
			"limit",
			"baseline",
			"uncompared",
			"verdict",
			"n",
			"correct",
			"low",
			"high"
		],
		properties: {
			value: {
				$ref: "#/$defs/amountOrNull",
				description: "correct / n, or the metric's value."
			},
			unit: {
				"enum": [
					"top1",
					"auc",
					"mse"
				]
			},
			budget: {
				$ref: "#/$defs/amountOrNull",
				description: "The minimum of the manifest (mse: the maximum)."
			},
			limit: {
				type: "null"
			},
			baseline: {
				$ref: "#/$defs/amountOrNull",
				description: "The value in the baseline report."
			},
			uncompared: {
				$ref: "#/$defs/reasonOrNull",
				description: "Why the manifest's maxDrop was not judged; null if it was, or if the manifest has none."
			},
			verdict: {
				$ref: "#/$defs/verdict"
			},
			n: {
				type: "integer",
				minimum: 0,
				maximum: 4294967296,
				description: "Samples of the test split."
			},
			correct: {
				type: [
					"integer",
					"null"
				],
				minimum: 0,
				maximum: 4294967296,
				description: "Correctly classified samples."
			},
			low: {
				$ref: "#/$defs/fractionOrNull",
				description: "Lower end of the Wilson 95 % interval."
			},
			high: {
				$ref: "#/$defs/fractionOrNull",
				description: "Upper end of the Wilson 95 % interval."
			}
		}
	},
	region: {
		title: "RegionReport",
		type: "object",
		additionalProperties: false,
		required: [
			"name",
			"kind",
			"used",
			"extent",
			"size"
		],
		properties: {
			name: {
				$ref: "#/$defs/text"
			},
			kind: {
				$ref: "#/$defs/text"
			},
			used: {
				$ref: "#/$defs/bytes",
				description: "Occupied bytes, without gaps."
			},
			extent: {
				$ref: "#/$defs/bytes",
				description: "From the start of the region to the end of its last section: the linker's own figure."
			},
			size: {
				$ref: "#/$defs/bytes"
			}
		}
	},
	problem: {
		title: "ProblemReport",
		type: "object",
		additionalProperties: false,
		required: [
			"code",
			"message"
		],
		properties: {
			code: {
				type: "string",
				pattern: "^[A-Z][A-Z0-9_]{0,63}$"
			},
			message: {
				$ref: "#/$defs/sentence"
			},
			place: {
				title: "PlaceReport",
				type: "object",
				additionalProperties: false,
				required: [
					"file"
				],
				properties: {
					file: {
						$ref: "#/$defs/sentence"
					},
					line: {
						type: "integer",
						minimum: 1
					},
					column: {
						type: "integer",
						minimum: 1
					},
					pointer: {
						$ref: "#/$defs/sentence"
					}
				}
			},
			next: {
				type: "array",
				maxItems: 64,
				items: {
					$ref: "#/$defs/sentence"
				}
			}
		}
	}
};
var report = {
	$schema: $schema,
	$id: $id,
	title: title,
	description: description,
	type: type,
	additionalProperties: additionalProperties,
	required: required,
	properties: properties,
	$defs: $defs
};

const schemas = { manifest, board, platformioBoard, lock, network, report };

const formatBytes = (bytes) => `${grouped(bytes)} B`;
const formatKilobytes = (bytes) => `${(Math.ceil(bytes * 10 / 1024) / 10).toFixed(1)} kB`;
function formatTime(microseconds) {
  if (microseconds < 1e3) return `${microseconds} us`;
  if (microseconds < 1e6) return `${trimmed(microseconds / 1e3, 1)} ms`;
  return `${trimmed(microseconds / 1e6, 2)} s`;
}
const formatFraction = (fraction) => `${(100 * fraction).toFixed(1)} %`;
const signed = (change, format) => `${change > 0 ? "+" : change < 0 ? "-" : "\xB1"}${format(Math.abs(change))}`;
const grouped = (value) => value.toLocaleString("en-US");
const trimmed = (value, digits) => String(Number(value.toFixed(digits)));
function formatFile(kind, value) {
  const root = schemas[kind];
  return `${jsonText(arrange(value, root, root))}
`;
}
function arrange(value, part, root) {
  if (typeof value !== "object" || value === null) return value;
  if (part.$ref !== void 0) return followed(part.$ref, root, (target, home) => arrange(value, target, home));
  if (part.anyOf) return arrange(value, part.anyOf[0], root);
  if (Array.isArray(value)) return value.map((item) => arrange(item, part.items ?? {}, root));
  const entries = Object.entries(value);
  const known = Object.keys(part.properties ?? {});
  const free = typeof part.additionalProperties === "object" ? part.additionalProperties : {};
  const rank = (key) => known.includes(key) ? known.indexOf(key) : known.length;
  const sorted = entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, item]) => [key, arrange(item, part.properties?.[key] ?? free, root)]));
}
function followed(reference, root, then) {
  const own = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1];
  if (own !== void 0) return then(root.$defs?.[own] ?? {}, root);
  const other = Object.values(schemas).find(({ $id }) => $id === reference);
  return then(other, other);
}

function isInside(path) {
  const absolute = /^([\\/]|[A-Za-z]:)/.test(path);
  return path !== "" && !path.includes("\0") && !absolute && !path.split(/[\\/]/).includes("..");
}

const megabyte$1 = 1024 * 1024;
const deepest = 64;
function parseJson(input, file, limit = megabyte$1) {
  const bytes = Buffer.byteLength(input);
  if (bytes > limit) throw fileInvalid([jsonTooLarge(file, bytes, limit)]);
  const text = input.replace(/^\uFEFF/, "");
  const position = positionsOf(text);
  const at = (offset, pointer) => ({ file, ...position(offset), pointer });
  const tooDeep = offsetDeeperThan(text, deepest);
  if (tooDeep !== null) throw fileInvalid([jsonTooDeep(at(tooDeep, ""), deepest)]);
  const errors = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error) throw fileInvalid([explainSyntax(text, error, at(error.offset, ""))]);
  const value = parseStrictly(text);
  if (!root || value === void 0) throw fileInvalid([jsonSyntax(at(0, ""), "a JSON document", "something else", [])]);
  const findNode = finderOf(root);
  return {
    file,
    value,
    duplicates: duplicates(root, "", at),
    place: (pointer) => at(findNode(pointer).offset, pointer),
    keyPlace: (pointer) => {
      const { offset, parent } = findNode(pointer);
      return at(parent?.type === "property" ? parent.offset : offset, pointer);
    }
  };
}
const pointerTo = (pointer, key) => `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
const keysOf = (pointer) => pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
function parseStrictly(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function finderOf(root) {
  const listed = /* @__PURE__ */ new Map();
  const childrenOf = (node) => {
    const known = listed.get(node) ?? listChildren(node);
    listed.set(node, known);
    return known;
  };
  return (pointer) => keysOf(pointer).reduce((node, key) => childrenOf(node).get(key) ?? node, root);
}
const listChildren = ({ type, children = [] }) => new Map(
  children.flatMap((child, index) => {
    if (type === "array") return [[String(index), child]];
    const [name, value] = child.children ?? [];
    return name && value ? [[String(name.value), value]] : [];
  })
);
function positionsOf(text) {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = line + beyond >> 1;
      if (starts[middle] <= offset) line = middle;
      else beyond = middle;
    }
    return { line: line + 1, column: offset - starts[line] + 1 };
  };
}
function offsetDeeperThan(text, limit) {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const token = text[scanner.getTokenOffset()];
    if (token === "{" || token === "[") depth += 1;
    if (token === "}" || token === "]") depth -= 1;
    if (depth > limit) return scanner.getTokenOffset();
  }
  return null;
}
function duplicates(node, pointer, at) {
  const first = /* @__PURE__ */ new Map();
  const problems = [];
  for (const [index, child] of (node.children ?? []).entries()) {
    const parts = child.type === "property" ? child.children ?? [] : [void 0, child];
    const [name, value] = parts;
    const key = String(name?.value ?? index);
    const earlier = first.get(key);
    if (name && earlier) problems.push(keyTwice(at(name.offset, pointer), key, at(earlier.offset, pointer)));
    if (name && !earlier) first.set(key, name);
    if (value) problems.push(...duplicates(value, pointerTo(pointer, key), at));
  }
  return problems;
}
function explainSyntax(text, { error, offset, length }, place) {
  const expected = expectations$1[printParseErrorCode(error)] ?? "another symbol";
  const word = /^(\w+|.)/su.exec(text.slice(offset, offset + Math.max(length, 1)))?.[0];
  const afterComma = /,\s*$/.test(text.slice(0, offset)) && /^[}\]]/.test(text.slice(offset));
  const next = afterComma ? ["remove the comma before it"] : [];
  return jsonSyntax(place, expected, word === void 0 ? "the end of the file" : JSON.stringify(word), next);
}
const expectations$1 = {
  InvalidSymbol: "a value, or a key in double quotes",
  InvalidNumberFormat: "a number",
  PropertyNameExpected: "a key in double quotes",
  ValueExpected: "a value",
  ColonExpected: '":"',
  CommaExpected: '","',
  CloseBraceExpected: '"}"',
  CloseBracketExpected: '"]"',
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "no comment",
  UnexpectedEndOfComment: "no comment",
  UnexpectedEndOfString: "a closing double quote on the same line",
  UnexpectedEndOfNumber: "a digit",
  InvalidUnicode: "four hexadecimal digits after \\u",
  InvalidEscapeCharacter: 'a known escape after "\\"',
  InvalidCharacter: "escaped control characters in a text"
};

const explain = (code, errors, document) => distinct(errors).map((error) => ({
  problem: explainOne(code, error, document),
  unusable: unusablePart(error)
}));
function unusablePart({ keyword, instancePath, params }) {
  if (["additionalProperties", "propertyNames", "minProperties"].includes(keyword)) return null;
  return keyword === "required" && instancePath === "" ? pointerTo("", String(params["missingProperty"])) : instancePath;
}
function distinct(errors) {
  const unions = errors.filter(({ keyword }) => keyword === "anyOf");
  return errors.filter((error, index) => {
    if (error.propertyName !== void 0) return false;
    const around = unions.filter(({ instancePath }) => instancePath === error.instancePath);
    const outermost = around.at(-1);
    if (!outermost || errors.indexOf(outermost) < index) return true;
    if (error === outermost) return !isObject(error.data) || !hasOther(errors, error);
    return isObject(error.data) && !["type", "anyOf"].includes(error.keyword);
  });
}
const hasOther = (errors, union) => errors.some(
  ({ instancePath, keyword }) => instancePath === union.instancePath && !["type", "anyOf"].includes(keyword) || instancePath.startsWith(`${union.instancePath}/`)
);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function explainOne(code, error, document) {
  const { keyword, instancePath: pointer, params, data } = error;
  const schema = error.parentSchema;
  const place = document.place(pointer);
  switch (keyword) {
    case "additionalProperties": {
      const key = String(params["additionalProperty"]);
      const known = Object.keys(schema.properties ?? {});
      const at = { ...document.keyPlace(pointerTo(pointer, key)), pointer };
      return keyUnknown(code, at, key, known);
    }
    case "required":
      return keyMissing(code, place, String(params["missingProperty"]));
    case "propertyNames": {
      const key = String(params["propertyName"]);
      const names = error.schema;
      const at = { ...document.keyPlace(pointerTo(pointer, key)), pointer };
      return valueInvalid(code, at, names.expected ?? "another key", describe(key));
    }
    default: {
      const meant = typeof data === "string" ? suggest(data, wordsOf(schema)) : null;
      const expected = schema.expected ?? expectation(keyword, params);
      return valueInvalid(code, place, expected, describe(data), meant === null ? [] : [meant]);
    }
  }
}
const wordsOf = ({ enum: own = [], anyOf = [] }) => [
  ...own.filter((word) => typeof word === "string"),
  ...anyOf.flatMap(wordsOf)
];
function expectation(keyword, parameters) {
  return expectations[keyword]?.(parameters) ?? `a value that the schema's "${keyword}" allows`;
}
const expectations = {
  type: ({ type }) => [type].flat().map(nameOfType).join(" or "),
  const: ({ allowedValue }) => JSON.stringify(allowedValue),
  enum: ({ allowedValues }) => `one of ${allowedValues.map((value) => JSON.stringify(value)).join(", ")}`,
  pattern: ({ pattern }) => `a text that matches ${pattern}`,
  minimum: ({ limit }) => `at least ${limit}`,
  maximum: ({ limit }) => `at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `more than ${limit}`,
  minLength: ({ limit }) => `a text of at least ${limit} characters`,
  maxLength: ({ limit }) => `a text of at most ${limit} characters`,
  minItems: ({ limit }) => `at least ${limit} entries`,
  maxItems: ({ limit }) => `at most ${limit} entries`,
  minProperties: ({ limit }) => `at least ${limit} ${limit === 1 ? "key" : "keys"}`,
  maxProperties: ({ limit }) => `at most ${limit} keys`,
  anyOf: () => "another form"
};
const nameOfType = (type) => ({
  object: "an object",
  array: "an array",
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  null: "null"
})[String(type)] ?? String(type);
function describe(value) {
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  if (isObject(value)) return Object.keys(value).length === 0 ? "an empty object" : "an object";
  return shorten(JSON.stringify(value));
}
const shorten = (text) => clip(text, 60);

const sizes = { B: 1, kB: 1024, KB: 1024, KiB: 1024, MB: 1024 * 1024, MiB: 1024 * 1024 };
const times = { us: 1, ms: 1e3, s: 1e6 };
const frequencies = { Hz: 1, kHz: 1e3, MHz: 1e6 };
const largestSize = 2 ** 32;
const largestTime = 1e12;
const largestFrequency = 1e10;
const parseSize = (value) => parse(value, sizes, largestSize);
const parseTime = (value) => parse(value, times, largestTime);
const parseFrequency = (value) => parse(value, frequencies, largestFrequency);
function parsePercent(text) {
  const [, written] = /^(\d{1,4}(?:\.\d{1,6})?) ?%$/.exec(text) ?? [];
  return written === void 0 ? null : Number(written);
}
function parse(value, units, largest) {
  const amount = typeof value === "number" ? value : parseText(value, units);
  return amount !== null && Number.isInteger(amount) && amount >= 0 && amount <= largest ? amount : null;
}
function parseText(text, units) {
  const [, whole = "", fraction = "", name = ""] = /^(\d{1,12})(?:\.(\d{1,6}))? ?([A-Za-z]{1,3})$/.exec(text) ?? [];
  if (!Object.hasOwn(units, name)) return null;
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * BigInt(units[name]);
  return scaled % scale === 0n ? Number(scaled / scale) : null;
}

const { size, time, frequency } = schemas.manifest.$defs;
const units = {
  size: { parse: parseSize, schema: size, whole: "a whole number of bytes, 4 GiB at most" },
  time: { parse: parseTime, schema: time, whole: "a whole number of microseconds" },
  frequency: { parse: parseFrequency, schema: frequency, whole: "a whole number of hertz" }
};
function measure(written, unit, expected = units[unit].schema.expected) {
  const { parse, schema, whole } = units[unit];
  const value = parse(written);
  if (value !== null) return { value };
  const hasForm = schema.anyOf.some(
    (form) => "pattern" in form && typeof written === "string" && new RegExp(form.pattern).test(written)
  );
  return { expected: hasForm ? whole : expected };
}
const measureWord = (word, unit, expected) => measure(/^\d+$/.test(word) ? Number(word) : word, unit, expected);

function startReading(document, violations) {
  const problems = [];
  const unusable = violations.flatMap(({ unusable: pointer }) => pointer === null ? [] : [pointer]);
  const report = (problem) => void problems.push(problem);
  return {
    document,
    isUnusable: (pointer) => unusable.some((one) => pointer === one || pointer.startsWith(`${one}/`)),
    report,
    invalid: (place, expected, found) => report(valueInvalid("MANIFEST_INVALID", place, expected, found)),
    problems
  };
}
function readMeasure(written, pointer, unit, { document, invalid }) {
  if (written === void 0) return null;
  const measured = measure(written, unit);
  if ("value" in measured) return measured.value;
  invalid(document.place(pointer), measured.expected, describe(written));
  return null;
}
function readPath(path, pointer, { document, report }) {
  const place = document.place(pointer);
  if (!isInside(path)) report(pathLeaves(place, path));
  return { path, place };
}

function readBudgets(entry, pointer, metric, reading) {
  return {
    sram: readBudget(entry.sram, `${pointer}/sram`, "size", reading),
    flash: readBudget(entry.flash, `${pointer}/flash`, "size", reading),
    latency: readBudget(entry.latency, `${pointer}/latency`, "time", reading),
    accuracy: readAccuracy(entry.accuracy ?? {}, `${pointer}/accuracy`, metric, reading)
  };
}
const combineBudgets = (manifest, board) => ({
  sram: over(manifest.sram, board.sram),
  flash: over(manifest.flash, board.flash),
  latency: over(manifest.latency, board.latency),
  accuracy: over(manifest.accuracy, board.accuracy)
});
const over = (common, own) => ({
  ...common,
  ...Object.fromEntries(Object.entries(own).filter(([, limit]) => limit !== null))
});
function readBudget(entry, pointer, unit, reading) {
  const alone = typeof entry !== "object";
  const { max, warn, maxIncrease } = typeof entry === "object" ? entry : { max: entry };
  const limit = (written, at) => {
    const value = readMeasure(written, at, unit, reading);
    return value === null ? null : { value, place: reading.document.place(at) };
  };
  const budget = {
    max: limit(max, alone ? pointer : `${pointer}/max`),
    warn: limit(warn, `${pointer}/warn`),
    maxIncrease: readAllowance(maxIncrease, `${pointer}/maxIncrease`, limit, reading)
  };
  warnsInTime(budget.warn, budget.max, "at most", reading);
  return budget;
}
function readAllowance(written, pointer, limit, { document }) {
  if (written === void 0) return null;
  const percent = typeof written === "string" ? parsePercent(written) : null;
  if (percent !== null) return { value: percent, percent: true, place: document.place(pointer) };
  const own = limit(written, pointer);
  return own === null ? null : { ...own, percent: false };
}
function readAccuracy(entry, pointer, metric, reading) {
  const limit = (value, key) => value === void 0 ? null : { value, place: reading.document.place(`${pointer}/${key}`) };
  const { min, max, warn, maxDrop } = entry;
  const budget = {
    min: limit(min, "min"),
    max: limit(max, "max"),
    warn: limit(warn, "warn"),
    maxDrop: readAllowance(maxDrop, `${pointer}/maxDrop`, (value) => limit(Number(value), "maxDrop"), reading)
  };
  if (metric === null) return budget;
  const isError = metric === "mse";
  const misplaced = isError ? budget.min : budget.max;
  if (misplaced)
    reading.invalid(
      misplaced.place,
      `"${isError ? "max" : "min"}" with the metric ${metric}`,
      `"${isError ? "min" : "max"}"`
    );
  const fractions = isError ? [] : [budget.warn, budget.maxDrop?.percent ? null : budget.maxDrop];
  for (const part of fractions)
    if (part && part.value > 1) reading.invalid(part.place, "a fraction from 0 to 1", String(part.value));
  if (isError) warnsInTime(budget.warn, budget.max, "at most", reading);
  else warnsInTime(budget.warn, budget.min, "at least", reading);
  return budget;
}
function warnsInTime(warn, limit, side, reading) {
  if (!warn || !limit) return;
  const inTime = side === "at most" ? warn.value <= limit.value : warn.value >= limit.value;
  if (!inTime) reading.invalid(warn.place, `a "warn" of ${side} ${limit.value}, the limit`, String(warn.value));
}

const keywords = new Set(
  `alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl concept const
  consteval constexpr constinit const_cast continue co_await co_return co_yield decltype default delete do double dynamic_cast else
  enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr
  operator or or_eq private protected public register reinterpret_cast requires restrict return short signed sizeof static
  static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename union unsigned using
  virtual void volatile wchar_t while xor xor_eq`.split(/\s+/)
);
const headers = new Set(
  `assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg stdatomic stdbool stddef
  stdint stdio stdlib stdnoreturn string tgmath threads time uchar wchar wctype`.split(/\s+/)
);
const isIdentifier = (name) => /^[A-Za-z_][A-Za-z0-9_]{0,47}$/.test(name);
function nameOf(file) {
  const plain = file.replace(/\.[^.]*$/, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "").replace(/^(?=\d)/, "net_").slice(0, 40).replace(/_+$/, "");
  if (plain === "") return "network";
  return reservedBecause(plain) === null ? plain : `${plain}_net`;
}
function reservedBecause(name) {
  if (keywords.has(name)) return "a keyword of C or C++";
  if (headers.has(name.toLowerCase())) return `which would hide the standard header ${name.toLowerCase()}.h`;
  if (/^_[A-Z_]|__/.test(name)) return "which C reserves for the compiler";
  return null;
}

function normalise(value, reading) {
  checkName(value.name, reading);
  const data = readData(value.data, reading);
  const metric = reading.isUnusable("/data/metric") ? null : data.metric;
  const budgets = readBudgets(value.budgets, "/budgets", metric, reading);
  const manifest = {
    file: reading.document.file,
    name: value.name,
    network: readNetwork$1(value.network, reading),
    input: { height: null, width: null, channels: null, ...value.input },
    data,
    platformio: readProject(value.platformio, reading),
    boards: Object.entries(value.boards).map(([id, entry]) => readBoard(id, entry, budgets, metric, reading)),
    search: {
      seed: value.search.seed,
      evaluations: value.search.evaluations,
      time: readMeasure(value.search.time, "/search/time", "time", reading)
    }
  };
  checkData(manifest, reading);
  return manifest;
}
function checkName(name, { document, report }) {
  const reason = reservedBecause(name);
  if (reason !== null) report(nameReserved(document.place("/name"), name, reason));
}
function readNetwork$1(entry, reading) {
  const { objective, rows, recompute } = entry;
  const isKnown = !reading.isUnusable("/network");
  const isWritten = (kind2) => entry[kind2] !== void 0 || isKnown && reading.isUnusable(`/network/${kind2}`);
  if (isKnown && isWritten("supernet") === isWritten("model"))
    reading.report(networkUnclear(reading.document.place("/network"), isWritten("model") ? "both" : "neither"));
  const kind = isWritten("supernet") ? "supernet" : "model";
  return {
    kind,
    source: readPath(entry[kind] ?? ".", `/network/${kind}`, reading),
    objective: readObjective(objective, reading),
    rows,
    recompute
  };
}
function readProject(entry, reading) {
  if (entry === void 0) return "beside";
  return entry && { project: readPath(entry.project, "/platformio/project", reading) };
}
function readObjective(entry, reading) {
  if (entry === "sram" || entry === "balanced" || entry === "speed") return entry;
  return readMeasure(entry, "/network/objective", "size", reading) ?? "balanced";
}
function readData(entry, reading) {
  return {
    calibration: readSplit(entry.calibration, "/data/calibration", reading),
    validation: readSplit(entry.validation, "/data/validation", reading),
    test: readSplit(entry.test, "/data/test", reading),
    metric: entry.metric,
    normalise: entry.normalise ?? null
  };
}
function readSplit(entry, pointer, reading) {
  if (entry === void 0) return null;
  const { inputs, labels } = entry;
  return {
    inputs: readPath(inputs, `${pointer}/inputs`, reading),
    labels: labels === void 0 ? null : readPath(labels, `${pointer}/labels`, reading)
  };
}
function readBoard(id, entry, common, metric, reading) {
  const pointer = pointerTo("/boards", id);
  return {
    id,
    place: { ...reading.document.keyPlace(pointer), pointer },
    budgets: combineBudgets(common, readBudgets(entry.budgets, `${pointer}/budgets`, metric, reading)),
    environment: entry.environment ?? null,
    stack: readMeasure(entry.stack, `${pointer}/stack`, "size", reading),
    clock: readMeasure(entry.clock, `${pointer}/clock`, "frequency", reading)
  };
}
function checkData({ network, data, boards }, { document, isUnusable, report }) {
  const need = (split, why) => {
    if (data[split] === null && !isUnusable(`/data/${split}`)) report(dataMissing(document.place("/data"), split, why));
  };
  const searched = network.kind === "supernet";
  if (searched) need("calibration", "the quantisation of a supernet needs it");
  if (searched) need("validation", "the search compares networks on it");
  const judged = boards.find(({ budgets }) => Object.values(budgets.accuracy).some((limit) => limit !== null));
  if (judged) need("test", `the accuracy budget of ${judged.id} needs it`);
}

function reportContradictions({ boards }, document) {
  const problems = [];
  const seen = /* @__PURE__ */ new Set();
  for (const [index, { board, metrics }] of boards.entries()) {
    const at = pointerTo("/boards", index);
    const invalid = (pointer, expected, found) => void problems.push(valueInvalid("REPORT_INVALID", document.place(`${at}${pointer}`), expected, found));
    if (seen.has(board)) invalid("/board", "each board once", `"${board}" again`);
    seen.add(board);
    if (metrics.accuracy)
      checkAccuracy(metrics.accuracy, (key, ...rest) => invalid(`/metrics/accuracy/${key}`, ...rest));
  }
  return problems;
}
function checkAccuracy({ value, unit, n, correct }, invalid) {
  if (value === null) return;
  if (n === 0) {
    invalid("n", "at least one sample", "0");
    return;
  }
  if (unit !== "mse" && value > 1) invalid("value", "a fraction from 0 to 1", String(value));
  if (unit !== "top1") {
    if (correct !== null) invalid("correct", `null with ${unit}, which counts no samples`, String(correct));
    return;
  }
  if (correct === null || correct > n) {
    invalid("correct", `at most ${n} correct samples`, String(correct));
    return;
  }
  if (value !== correct / n) invalid("value", `${correct} / ${n} = ${correct / n}`, String(value));
}

var b$1=(p,i)=>()=>{try{return i||p((i={exports:{}}).exports,i),i.exports}catch(h){throw i=0,h}};var k$1=b$1(g=>{"use strict";Object.defineProperty(g,"__esModule",{value:!0});function P(p){let i=p.length,h=0,u=0,l;for(;u<i;)h++,l=p.charCodeAt(u++),l>=55296&&l<=56319&&u<i&&(l=p.charCodeAt(u),(l&64512)===56320&&u++);return h}g.default=P;P.code='require("ajv/dist/runtime/ucs2length").default';});var $$1=y,t={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"board.schema.json",type:"object",additionalProperties:false,required:["version","id","name","core","flags","clock","cyclesPerInstruction","stack","regions","emulator"],properties:{$schema:{type:"string",maxLength:1024},version:{const:1},id:{type:"string",pattern:"^[A-Za-z0-9_-]{1,64}$"},name:{type:"string",minLength:1,maxLength:128},core:{enum:["cortex-m0plus","cortex-m3","cortex-m4","cortex-m7","cortex-m33","cortex-m55"]},flags:{type:"array",minItems:1,maxItems:16,items:{type:"string",pattern:"^-m[A-Za-z0-9_=+.-]{1,64}$"}},clock:{type:"integer",minimum:1e3,maximum:1e10},cyclesPerInstruction:{type:"object",additionalProperties:false,required:["value","source"],properties:{value:{type:"number",exclusiveMinimum:0,maximum:100},source:{type:"string",minLength:1,maxLength:1024}}},stack:{type:"integer",minimum:0,maximum:4294967296},flashLimit:{type:"integer",minimum:1,maximum:4294967296},bootBytes:{type:"integer",minimum:4,maximum:65536},regions:{type:"array",minItems:1,maxItems:32,items:{type:"object",additionalProperties:false,required:["name","kind","size"],properties:{name:{type:"string",pattern:"^[A-Za-z0-9_.-]{1,64}$"},origin:{type:"string",pattern:"^0x[0-9A-Fa-f]{8}$"},size:{type:"integer",minimum:1,maximum:4294967296},kind:{enum:["flash","rom","sram","tcm","ccm","psram","backup"]}}}},emulator:{type:["string","null"],pattern:"^[A-Za-z0-9_.-]{1,64}$"}}},v$1=Object.prototype.hasOwnProperty,d$2=k$1().default,q$2=new RegExp("^[A-Za-z0-9_-]{1,64}$","u"),S=new RegExp("^-m[A-Za-z0-9_=+.-]{1,64}$","u"),w$1=new RegExp("^[A-Za-z0-9_.-]{1,64}$","u"),x=new RegExp("^0x[0-9A-Fa-f]{8}$","u");function y(p,{instancePath:i="",parentData:h,parentDataProperty:u,rootData:l=p,dynamicAnchors:I={}}={}){let e=null,a=0,f=y.evaluated;if(f.dynamicProps&&(f.props=void 0),f.dynamicItems&&(f.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.version===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"version"},message:"must have required property 'version'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.id===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"},message:"must have required property 'id'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.name===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.core===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"core"},message:"must have required property 'core'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.flags===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"flags"},message:"must have required property 'flags'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.clock===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"clock"},message:"must have required property 'clock'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.cyclesPerInstruction===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"cyclesPerInstruction"},message:"must have required property 'cyclesPerInstruction'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.stack===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"stack"},message:"must have required property 'stack'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.regions===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"regions"},message:"must have required property 'regions'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}if(p.emulator===void 0){let r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"emulator"},message:"must have required property 'emulator'",schema:t.required,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}for(let r in p)if(!v$1.call(t.properties,r)){let s={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:t,data:p};e===null?e=[s]:e.push(s),a++;}if(p.$schema!==void 0){let r=p.$schema;if(typeof r=="string"){if(d$2(r)>1024){let s={instancePath:i+"/$schema",schemaPath:"#/properties/%24schema/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:t.properties.$schema,data:r};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:i+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.$schema.type,parentSchema:t.properties.$schema,data:r};e===null?e=[s]:e.push(s),a++;}}if(p.version!==void 0){let r=p.version;if(r!==1){let s={instancePath:i+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},message:"must be equal to constant",schema:1,parentSchema:t.properties.version,data:r};e===null?e=[s]:e.push(s),a++;}}if(p.id!==void 0){let r=p.id;if(typeof r=="string"){if(!q$2.test(r)){let s={instancePath:i+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]{1,64}$"},message:'must match pattern "^[A-Za-z0-9_-]{1,64}$"',schema:"^[A-Za-z0-9_-]{1,64}$",parentSchema:t.properties.id,data:r};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.id.type,parentSchema:t.properties.id,data:r};e===null?e=[s]:e.push(s),a++;}}if(p.name!==void 0){let r=p.name;if(typeof r=="string"){if(d$2(r)>128){let s={instancePath:i+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:t.properties.name,data:r};e===null?e=[s]:e.push(s),a++;}if(d$2(r)<1){let s={instancePath:i+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:t.properties.name,data:r};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.name.type,parentSchema:t.properties.name,data:r};e===null?e=[s]:e.push(s),a++;}}if(p.core!==void 0){let r=p.core;if(!(r==="cortex-m0plus"||r==="cortex-m3"||r==="cortex-m4"||r==="cortex-m7"||r==="cortex-m33"||r==="cortex-m55")){let s={instancePath:i+"/core",schemaPath:"#/properties/core/enum",keyword:"enum",params:{allowedValues:t.properties.core.enum},message:"must be equal to one of the allowed values",schema:t.properties.core.enum,parentSchema:t.properties.core,data:r};e===null?e=[s]:e.push(s),a++;}}if(p.flags!==void 0){let r=p.flags;if(Array.isArray(r)){if(r.length>16){let n={instancePath:i+"/flags",schemaPath:"#/properties/flags/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:t.properties.flags,data:r};e===null?e=[n]:e.push(n),a++;}if(r.length<1){let n={instancePath:i+"/flags",schemaPath:"#/properties/flags/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:t.properties.flags,data:r};e===null?e=[n]:e.push(n),a++;}let s=r.length;for(let n=0;n<s;n++){let c=r[n];if(typeof c=="string"){if(!S.test(c)){let m={instancePath:i+"/flags/"+n,schemaPath:"#/properties/flags/items/pattern",keyword:"pattern",params:{pattern:"^-m[A-Za-z0-9_=+.-]{1,64}$"},message:'must match pattern "^-m[A-Za-z0-9_=+.-]{1,64}$"',schema:"^-m[A-Za-z0-9_=+.-]{1,64}$",parentSchema:t.properties.flags.items,data:c};e===null?e=[m]:e.push(m),a++;}}else {let m={instancePath:i+"/flags/"+n,schemaPath:"#/properties/flags/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.flags.items.type,parentSchema:t.properties.flags.items,data:c};e===null?e=[m]:e.push(m),a++;}}}else {let s={instancePath:i+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type:"array"},message:"must be array",schema:t.properties.flags.type,parentSchema:t.properties.flags,data:r};e===null?e=[s]:e.push(s),a++;}}if(p.clock!==void 0){let r=p.clock;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:i+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.clock.type,parentSchema:t.properties.clock,data:r};e===null?e=[s]:e.push(s),a++;}if(typeof r=="number"&&isFinite(r)){if(r>1e10||isNaN(r)){let s={instancePath:i+"/clock",schemaPath:"#/properties/clock/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e10},message:"must be <= 10000000000",schema:1e10,parentSchema:t.properties.clock,data:r};e===null?e=[s]:e.push(s),a++;}if(r<1e3||isNaN(r)){let s={instancePath:i+"/clock",schemaPath:"#/properties/clock/minimum",keyword:"minimum",params:{comparison:">=",limit:1e3},message:"must be >= 1000",schema:1e3,parentSchema:t.properties.clock,data:r};e===null?e=[s]:e.push(s),a++;}}}if(p.cyclesPerInstruction!==void 0){let r=p.cyclesPerInstruction;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.value===void 0){let s={instancePath:i+"/cyclesPerInstruction",schemaPath:"#/properties/cyclesPerInstruction/required",keyword:"required",params:{missingProperty:"value"},message:"must have required property 'value'",schema:t.properties.cyclesPerInstruction.required,parentSchema:t.properties.cyclesPerInstruction,data:r};e===null?e=[s]:e.push(s),a++;}if(r.source===void 0){let s={instancePath:i+"/cyclesPerInstruction",schemaPath:"#/properties/cyclesPerInstruction/required",keyword:"required",params:{missingProperty:"source"},message:"must have required property 'source'",schema:t.properties.cyclesPerInstruction.required,parentSchema:t.properties.cyclesPerInstruction,data:r};e===null?e=[s]:e.push(s),a++;}for(let s in r)if(!(s==="value"||s==="source")){let n={instancePath:i+"/cyclesPerInstruction",schemaPath:"#/properties/cyclesPerInstruction/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:false,parentSchema:t.properties.cyclesPerInstruction,data:r};e===null?e=[n]:e.push(n),a++;}if(r.value!==void 0){let s=r.value;if(typeof s=="number"&&isFinite(s)){if(s>100||isNaN(s)){let n={instancePath:i+"/cyclesPerInstruction/value",schemaPath:"#/properties/cyclesPerInstruction/properties/value/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},message:"must be <= 100",schema:100,parentSchema:t.properties.cyclesPerInstruction.properties.value,data:s};e===null?e=[n]:e.push(n),a++;}if(s<=0||isNaN(s)){let n={instancePath:i+"/cyclesPerInstruction/value",schemaPath:"#/properties/cyclesPerInstruction/properties/value/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:t.properties.cyclesPerInstruction.properties.value,data:s};e===null?e=[n]:e.push(n),a++;}}else {let n={instancePath:i+"/cyclesPerInstruction/value",schemaPath:"#/properties/cyclesPerInstruction/properties/value/type",keyword:"type",params:{type:"number"},message:"must be number",schema:t.properties.cyclesPerInstruction.properties.value.type,parentSchema:t.properties.cyclesPerInstruction.properties.value,data:s};e===null?e=[n]:e.push(n),a++;}}if(r.source!==void 0){let s=r.source;if(typeof s=="string"){if(d$2(s)>1024){let n={instancePath:i+"/cyclesPerInstruction/source",schemaPath:"#/properties/cyclesPerInstruction/properties/source/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:t.properties.cyclesPerInstruction.properties.source,data:s};e===null?e=[n]:e.push(n),a++;}if(d$2(s)<1){let n={instancePath:i+"/cyclesPerInstruction/source",schemaPath:"#/properties/cyclesPerInstruction/properties/source/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:t.properties.cyclesPerInstruction.properties.source,data:s};e===null?e=[n]:e.push(n),a++;}}else {let n={instancePath:i+"/cyclesPerInstruction/source",schemaPath:"#/properties/cyclesPerInstruction/properties/source/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.cyclesPerInstruction.properties.source.type,parentSchema:t.properties.cyclesPerInstruction.properties.source,data:s};e===null?e=[n]:e.push(n),a++;}}}else {let s={instancePath:i+"/cyclesPerInstruction",schemaPath:"#/properties/cyclesPerInstruction/type",keyword:"type",params:{type:"object"},message:"must be object",schema:t.properties.cyclesPerInstruction.type,parentSchema:t.properties.cyclesPerInstruction,data:r};e===null?e=[s]:e.push(s),a++;}}if(p.stack!==void 0){let r=p.stack;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:i+"/stack",schemaPath:"#/properties/stack/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.stack.type,parentSchema:t.properties.stack,data:r};e===null?e=[s]:e.push(s),a++;}if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r)){let s={instancePath:i+"/stack",schemaPath:"#/properties/stack/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:t.properties.stack,data:r};e===null?e=[s]:e.push(s),a++;}if(r<0||isNaN(r)){let s={instancePath:i+"/stack",schemaPath:"#/properties/stack/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:t.properties.stack,data:r};e===null?e=[s]:e.push(s),a++;}}}if(p.flashLimit!==void 0){let r=p.flashLimit;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:i+"/flashLimit",schemaPath:"#/properties/flashLimit/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.flashLimit.type,parentSchema:t.properties.flashLimit,data:r};e===null?e=[s]:e.push(s),a++;}if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r)){let s={instancePath:i+"/flashLimit",schemaPath:"#/properties/flashLimit/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:t.properties.flashLimit,data:r};e===null?e=[s]:e.push(s),a++;}if(r<1||isNaN(r)){let s={instancePath:i+"/flashLimit",schemaPath:"#/properties/flashLimit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:t.properties.flashLimit,data:r};e===null?e=[s]:e.push(s),a++;}}}if(p.bootBytes!==void 0){let r=p.bootBytes;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:i+"/bootBytes",schemaPath:"#/properties/bootBytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.bootBytes.type,parentSchema:t.properties.bootBytes,data:r};e===null?e=[s]:e.push(s),a++;}if(typeof r=="number"&&isFinite(r)){if(r>65536||isNaN(r)){let s={instancePath:i+"/bootBytes",schemaPath:"#/properties/bootBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:t.properties.bootBytes,data:r};e===null?e=[s]:e.push(s),a++;}if(r<4||isNaN(r)){let s={instancePath:i+"/bootBytes",schemaPath:"#/properties/bootBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:4},message:"must be >= 4",schema:4,parentSchema:t.properties.bootBytes,data:r};e===null?e=[s]:e.push(s),a++;}}}if(p.regions!==void 0){let r=p.regions;if(Array.isArray(r)){if(r.length>32){let n={instancePath:i+"/regions",schemaPath:"#/properties/regions/maxItems",keyword:"maxItems",params:{limit:32},message:"must NOT have more than 32 items",schema:32,parentSchema:t.properties.regions,data:r};e===null?e=[n]:e.push(n),a++;}if(r.length<1){let n={instancePath:i+"/regions",schemaPath:"#/properties/regions/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:t.properties.regions,data:r};e===null?e=[n]:e.push(n),a++;}let s=r.length;for(let n=0;n<s;n++){let c=r[n];if(c&&typeof c=="object"&&!Array.isArray(c)){if(c.name===void 0){let m={instancePath:i+"/regions/"+n,schemaPath:"#/properties/regions/items/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'",schema:t.properties.regions.items.required,parentSchema:t.properties.regions.items,data:c};e===null?e=[m]:e.push(m),a++;}if(c.kind===void 0){let m={instancePath:i+"/regions/"+n,schemaPath:"#/properties/regions/items/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:t.properties.regions.items.required,parentSchema:t.properties.regions.items,data:c};e===null?e=[m]:e.push(m),a++;}if(c.size===void 0){let m={instancePath:i+"/regions/"+n,schemaPath:"#/properties/regions/items/required",keyword:"required",params:{missingProperty:"size"},message:"must have required property 'size'",schema:t.properties.regions.items.required,parentSchema:t.properties.regions.items,data:c};e===null?e=[m]:e.push(m),a++;}for(let m in c)if(!(m==="name"||m==="origin"||m==="size"||m==="kind")){let o={instancePath:i+"/regions/"+n,schemaPath:"#/properties/regions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:t.properties.regions.items,data:c};e===null?e=[o]:e.push(o),a++;}if(c.name!==void 0){let m=c.name;if(typeof m=="string"){if(!w$1.test(m)){let o={instancePath:i+"/regions/"+n+"/name",schemaPath:"#/properties/regions/items/properties/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_.-]{1,64}$"},message:'must match pattern "^[A-Za-z0-9_.-]{1,64}$"',schema:"^[A-Za-z0-9_.-]{1,64}$",parentSchema:t.properties.regions.items.properties.name,data:m};e===null?e=[o]:e.push(o),a++;}}else {let o={instancePath:i+"/regions/"+n+"/name",schemaPath:"#/properties/regions/items/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.regions.items.properties.name.type,parentSchema:t.properties.regions.items.properties.name,data:m};e===null?e=[o]:e.push(o),a++;}}if(c.origin!==void 0){let m=c.origin;if(typeof m=="string"){if(!x.test(m)){let o={instancePath:i+"/regions/"+n+"/origin",schemaPath:"#/properties/regions/items/properties/origin/pattern",keyword:"pattern",params:{pattern:"^0x[0-9A-Fa-f]{8}$"},message:'must match pattern "^0x[0-9A-Fa-f]{8}$"',schema:"^0x[0-9A-Fa-f]{8}$",parentSchema:t.properties.regions.items.properties.origin,data:m};e===null?e=[o]:e.push(o),a++;}}else {let o={instancePath:i+"/regions/"+n+"/origin",schemaPath:"#/properties/regions/items/properties/origin/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.regions.items.properties.origin.type,parentSchema:t.properties.regions.items.properties.origin,data:m};e===null?e=[o]:e.push(o),a++;}}if(c.size!==void 0){let m=c.size;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){let o={instancePath:i+"/regions/"+n+"/size",schemaPath:"#/properties/regions/items/properties/size/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.regions.items.properties.size.type,parentSchema:t.properties.regions.items.properties.size,data:m};e===null?e=[o]:e.push(o),a++;}if(typeof m=="number"&&isFinite(m)){if(m>4294967296||isNaN(m)){let o={instancePath:i+"/regions/"+n+"/size",schemaPath:"#/properties/regions/items/properties/size/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:t.properties.regions.items.properties.size,data:m};e===null?e=[o]:e.push(o),a++;}if(m<1||isNaN(m)){let o={instancePath:i+"/regions/"+n+"/size",schemaPath:"#/properties/regions/items/properties/size/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:t.properties.regions.items.properties.size,data:m};e===null?e=[o]:e.push(o),a++;}}}if(c.kind!==void 0){let m=c.kind;if(!(m==="flash"||m==="rom"||m==="sram"||m==="tcm"||m==="ccm"||m==="psram"||m==="backup")){let o={instancePath:i+"/regions/"+n+"/kind",schemaPath:"#/properties/regions/items/properties/kind/enum",keyword:"enum",params:{allowedValues:t.properties.regions.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:t.properties.regions.items.properties.kind.enum,parentSchema:t.properties.regions.items.properties.kind,data:m};e===null?e=[o]:e.push(o),a++;}}}else {let m={instancePath:i+"/regions/"+n,schemaPath:"#/properties/regions/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:t.properties.regions.items.type,parentSchema:t.properties.regions.items,data:c};e===null?e=[m]:e.push(m),a++;}}}else {let s={instancePath:i+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type:"array"},message:"must be array",schema:t.properties.regions.type,parentSchema:t.properties.regions,data:r};e===null?e=[s]:e.push(s),a++;}}if(p.emulator!==void 0){let r=p.emulator;if(typeof r!="string"&&r!==null){let s={instancePath:i+"/emulator",schemaPath:"#/properties/emulator/type",keyword:"type",params:{type:t.properties.emulator.type},message:"must be string,null",schema:t.properties.emulator.type,parentSchema:t.properties.emulator,data:r};e===null?e=[s]:e.push(s),a++;}if(typeof r=="string"&&!w$1.test(r)){let s={instancePath:i+"/emulator",schemaPath:"#/properties/emulator/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_.-]{1,64}$"},message:'must match pattern "^[A-Za-z0-9_.-]{1,64}$"',schema:"^[A-Za-z0-9_.-]{1,64}$",parentSchema:t.properties.emulator,data:r};e===null?e=[s]:e.push(s),a++;}}}else {let r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:t.type,parentSchema:t,data:p};e===null?e=[r]:e.push(r),a++;}return y.errors=e,a===0}y.evaluated={props:true,dynamicProps:false,dynamicItems:false};

var W$1=(c,a)=>()=>{try{return a||c((a={exports:{}}).exports,a),a.exports}catch(L){throw a=0,L}};var K$3=W$1(G=>{"use strict";Object.defineProperty(G,"__esModule",{value:!0});function J(c){let a=c.length,L=0,Z=0,A;for(;Z<a;)L++,A=c.charCodeAt(Z++),A>=55296&&A<=56319&&Z<a&&(A=c.charCodeAt(Z),(A&64512)===56320&&Z++);return L}G.default=J;J.code='require("ajv/dist/runtime/ucs2length").default';});var se$2=i$1,p={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"lock.schema.json",type:"object",additionalProperties:false,required:["version","network","search","boards"],properties:{version:{const:1},network:{type:"object",additionalProperties:false,required:["supernet","space","model","input","data","contract"],properties:{supernet:{$ref:"#/$defs/hashOrNull"},space:{$ref:"#/$defs/hashOrNull"},model:{$ref:"#/$defs/hashOrNull"},input:{type:"object",additionalProperties:false,required:["height","width","channels"],properties:{height:{$ref:"#/$defs/count"},width:{$ref:"#/$defs/count"},channels:{$ref:"#/$defs/count"}}},data:{type:"object",additionalProperties:false,required:["calibration","validation","test"],properties:{calibration:{$ref:"#/$defs/hashOrNull"},validation:{$ref:"#/$defs/hashOrNull"},test:{$ref:"#/$defs/hashOrNull"}}},contract:{type:"string",minLength:1,maxLength:64}}},search:{type:["object","null"],additionalProperties:false,required:["seed","evaluations"],properties:{seed:{$ref:"#/$defs/count"},evaluations:{$ref:"#/$defs/count"}}},boards:{type:"object",maxProperties:64,propertyNames:{pattern:"^[A-Za-z0-9_-]{1,64}$"},additionalProperties:{type:"object",additionalProperties:false,required:["architecture","calibration","validation","test","arena","predicted","application","limits"],properties:{architecture:{type:["string","null"],pattern:"^[A-Za-z0-9.|_-]{1,512}$"},calibration:{type:["string","null"],maxLength:1e6,pattern:"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"},validation:{anyOf:[{$ref:"#/$defs/score"},{type:"null"}]},test:{anyOf:[{$ref:"#/$defs/score"},{type:"null"}]},arena:{$ref:"#/$defs/count"},predicted:{type:"object",additionalProperties:false,required:["sram","flash","instructions","latency"],properties:{sram:{$ref:"#/$defs/count"},flash:{$ref:"#/$defs/count"},instructions:{$ref:"#/$defs/count"},latency:{$ref:"#/$defs/count"}}},application:{type:"object",additionalProperties:false,required:["sram","flash"],properties:{sram:{$ref:"#/$defs/count"},flash:{$ref:"#/$defs/count"}}},limits:{type:"object",additionalProperties:false,required:["sram","flash","latency"],properties:{sram:{$ref:"#/$defs/countOrNull"},flash:{$ref:"#/$defs/countOrNull"},latency:{$ref:"#/$defs/countOrNull"}}}}}}},$defs:{hashOrNull:{type:["string","null"],pattern:"^[0-9a-f]{64}$"},count:{type:"integer",minimum:0,maximum:9007199254740991},countOrNull:{type:["integer","null"],minimum:0,maximum:9007199254740991},score:{type:"object",additionalProperties:false,required:["correct","n"],properties:{correct:{$ref:"#/$defs/count"},n:{$ref:"#/$defs/count"}}}}},P$3={type:["string","null"],pattern:"^[0-9a-f]{64}$"},d$1={type:"integer",minimum:0,maximum:9007199254740991},_$2={type:["integer","null"],minimum:0,maximum:9007199254740991},I=new RegExp("^[0-9a-f]{64}$","u"),X$2=new RegExp("^[A-Za-z0-9_-]{1,64}$","u"),Y$3=new RegExp("^[A-Za-z0-9.|_-]{1,512}$","u"),ee$1=new RegExp("^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$","u"),H$3=K$3().default,R$2={type:"object",additionalProperties:false,required:["correct","n"],properties:{correct:{$ref:"#/$defs/count"},n:{$ref:"#/$defs/count"}}};function N$1(c,{instancePath:a="",parentData:L,parentDataProperty:Z,rootData:A=c,dynamicAnchors:M={}}={}){let h=null,e=0,j=N$1.evaluated;if(j.dynamicProps&&(j.props=void 0),j.dynamicItems&&(j.items=void 0),e===0)if(c&&typeof c=="object"&&!Array.isArray(c)){let k;if(c.correct===void 0&&(k="correct")||c.n===void 0&&(k="n"))return N$1.errors=[{instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:k},message:"must have required property '"+k+"'",schema:R$2.required,parentSchema:R$2,data:c}],false;{for(let u in c)if(!(u==="correct"||u==="n")){return N$1.errors=[{instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:u},message:"must NOT have additional properties",schema:false,parentSchema:R$2,data:c}],false;}{if(c.correct!==void 0){let u=c.correct,z=e;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u)))return N$1.errors=[{instancePath:a+"/correct",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:u}],false;if(typeof u=="number"&&isFinite(u)){if(u>9007199254740991||isNaN(u))return N$1.errors=[{instancePath:a+"/correct",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:u}],false;if(u<0||isNaN(u))return N$1.errors=[{instancePath:a+"/correct",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:u}],false}var S=z===e;}else var S=true;if(S)if(c.n!==void 0){let u=c.n,z=e;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u)))return N$1.errors=[{instancePath:a+"/n",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:u}],false;if(typeof u=="number"&&isFinite(u)){if(u>9007199254740991||isNaN(u))return N$1.errors=[{instancePath:a+"/n",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:u}],false;if(u<0||isNaN(u))return N$1.errors=[{instancePath:a+"/n",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:u}],false}var S=z===e;}else var S=true;}}}else return N$1.errors=[{instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:R$2.type,parentSchema:R$2,data:c}],false;return N$1.errors=h,e===0}N$1.evaluated={props:true,dynamicProps:false,dynamicItems:false};function i$1(c,{instancePath:a="",parentData:L,parentDataProperty:Z,rootData:A=c,dynamicAnchors:M={}}={}){let h=null,e=0,j=i$1.evaluated;if(j.dynamicProps&&(j.props=void 0),j.dynamicItems&&(j.items=void 0),e===0)if(c&&typeof c=="object"&&!Array.isArray(c)){let E;if(c.version===void 0&&(E="version")||c.network===void 0&&(E="network")||c.search===void 0&&(E="search")||c.boards===void 0&&(E="boards"))return i$1.errors=[{instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:E},message:"must have required property '"+E+"'",schema:p.required,parentSchema:p,data:c}],false;{let U=e;for(let m in c)if(!(m==="version"||m==="network"||m==="search"||m==="boards")){return i$1.errors=[{instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:p,data:c}],false;}if(U===e){if(c.version!==void 0){let m=c.version,q=e;if(m!==1)return i$1.errors=[{instancePath:a+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},message:"must be equal to constant",schema:1,parentSchema:p.properties.version,data:m}],false;var S=q===e;}else var S=true;if(S){if(c.network!==void 0){let m=c.network,q=e;if(e===q)if(m&&typeof m=="object"&&!Array.isArray(m)){let n;if(m.supernet===void 0&&(n="supernet")||m.space===void 0&&(n="space")||m.model===void 0&&(n="model")||m.input===void 0&&(n="input")||m.data===void 0&&(n="data")||m.contract===void 0&&(n="contract"))return i$1.errors=[{instancePath:a+"/network",schemaPath:"#/properties/network/required",keyword:"required",params:{missingProperty:n},message:"must have required property '"+n+"'",schema:p.properties.network.required,parentSchema:p.properties.network,data:m}],false;{let f=e;for(let s in m)if(!(s==="supernet"||s==="space"||s==="model"||s==="input"||s==="data"||s==="contract")){return i$1.errors=[{instancePath:a+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:false,parentSchema:p.properties.network,data:m}],false;}if(f===e){if(m.supernet!==void 0){let s=m.supernet,y=e,O=e;if(typeof s!="string"&&s!==null)return i$1.errors=[{instancePath:a+"/network/supernet",schemaPath:"#/$defs/hashOrNull/type",keyword:"type",params:{type:P$3.type},message:"must be string,null",schema:P$3.type,parentSchema:P$3,data:s}],false;if(e===O&&typeof s=="string"&&!I.test(s))return i$1.errors=[{instancePath:a+"/network/supernet",schemaPath:"#/$defs/hashOrNull/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:P$3,data:s}],false;var k=y===e;}else var k=true;if(k){if(m.space!==void 0){let s=m.space,y=e,O=e;if(typeof s!="string"&&s!==null)return i$1.errors=[{instancePath:a+"/network/space",schemaPath:"#/$defs/hashOrNull/type",keyword:"type",params:{type:P$3.type},message:"must be string,null",schema:P$3.type,parentSchema:P$3,data:s}],false;if(e===O&&typeof s=="string"&&!I.test(s))return i$1.errors=[{instancePath:a+"/network/space",schemaPath:"#/$defs/hashOrNull/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:P$3,data:s}],false;var k=y===e;}else var k=true;if(k){if(m.model!==void 0){let s=m.model,y=e,O=e;if(typeof s!="string"&&s!==null)return i$1.errors=[{instancePath:a+"/network/model",schemaPath:"#/$defs/hashOrNull/type",keyword:"type",params:{type:P$3.type},message:"must be string,null",schema:P$3.type,parentSchema:P$3,data:s}],false;if(e===O&&typeof s=="string"&&!I.test(s))return i$1.errors=[{instancePath:a+"/network/model",schemaPath:"#/$defs/hashOrNull/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:P$3,data:s}],false;var k=y===e;}else var k=true;if(k){if(m.input!==void 0){let s=m.input,y=e;if(e===y)if(s&&typeof s=="object"&&!Array.isArray(s)){let t;if(s.height===void 0&&(t="height")||s.width===void 0&&(t="width")||s.channels===void 0&&(t="channels"))return i$1.errors=[{instancePath:a+"/network/input",schemaPath:"#/properties/network/properties/input/required",keyword:"required",params:{missingProperty:t},message:"must have required property '"+t+"'",schema:p.properties.network.properties.input.required,parentSchema:p.properties.network.properties.input,data:s}],false;{let b=e;for(let o in s)if(!(o==="height"||o==="width"||o==="channels")){return i$1.errors=[{instancePath:a+"/network/input",schemaPath:"#/properties/network/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties",schema:false,parentSchema:p.properties.network.properties.input,data:s}],false;}if(b===e){if(s.height!==void 0){let o=s.height,l=e,w=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o)))return i$1.errors=[{instancePath:a+"/network/input/height",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:o}],false;if(e===w&&typeof o=="number"&&isFinite(o)){if(o>9007199254740991||isNaN(o))return i$1.errors=[{instancePath:a+"/network/input/height",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:o}],false;if(o<0||isNaN(o))return i$1.errors=[{instancePath:a+"/network/input/height",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:o}],false}var F=l===e;}else var F=true;if(F){if(s.width!==void 0){let o=s.width,l=e,w=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o)))return i$1.errors=[{instancePath:a+"/network/input/width",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:o}],false;if(e===w&&typeof o=="number"&&isFinite(o)){if(o>9007199254740991||isNaN(o))return i$1.errors=[{instancePath:a+"/network/input/width",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:o}],false;if(o<0||isNaN(o))return i$1.errors=[{instancePath:a+"/network/input/width",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:o}],false}var F=l===e;}else var F=true;if(F)if(s.channels!==void 0){let o=s.channels,l=e,w=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o)))return i$1.errors=[{instancePath:a+"/network/input/channels",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:o}],false;if(e===w&&typeof o=="number"&&isFinite(o)){if(o>9007199254740991||isNaN(o))return i$1.errors=[{instancePath:a+"/network/input/channels",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:o}],false;if(o<0||isNaN(o))return i$1.errors=[{instancePath:a+"/network/input/channels",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:o}],false}var F=l===e;}else var F=true;}}}}else return i$1.errors=[{instancePath:a+"/network/input",schemaPath:"#/properties/network/properties/input/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.properties.network.properties.input.type,parentSchema:p.properties.network.properties.input,data:s}],false;var k=y===e;}else var k=true;if(k){if(m.data!==void 0){let s=m.data,y=e;if(e===y)if(s&&typeof s=="object"&&!Array.isArray(s)){let t;if(s.calibration===void 0&&(t="calibration")||s.validation===void 0&&(t="validation")||s.test===void 0&&(t="test"))return i$1.errors=[{instancePath:a+"/network/data",schemaPath:"#/properties/network/properties/data/required",keyword:"required",params:{missingProperty:t},message:"must have required property '"+t+"'",schema:p.properties.network.properties.data.required,parentSchema:p.properties.network.properties.data,data:s}],false;{let b=e;for(let o in s)if(!(o==="calibration"||o==="validation"||o==="test")){return i$1.errors=[{instancePath:a+"/network/data",schemaPath:"#/properties/network/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties",schema:false,parentSchema:p.properties.network.properties.data,data:s}],false;}if(b===e){if(s.calibration!==void 0){let o=s.calibration,l=e,w=e;if(typeof o!="string"&&o!==null)return i$1.errors=[{instancePath:a+"/network/data/calibration",schemaPath:"#/$defs/hashOrNull/type",keyword:"type",params:{type:P$3.type},message:"must be string,null",schema:P$3.type,parentSchema:P$3,data:o}],false;if(e===w&&typeof o=="string"&&!I.test(o))return i$1.errors=[{instancePath:a+"/network/data/calibration",schemaPath:"#/$defs/hashOrNull/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:P$3,data:o}],false;var u=l===e;}else var u=true;if(u){if(s.validation!==void 0){let o=s.validation,l=e,w=e;if(typeof o!="string"&&o!==null)return i$1.errors=[{instancePath:a+"/network/data/validation",schemaPath:"#/$defs/hashOrNull/type",keyword:"type",params:{type:P$3.type},message:"must be string,null",schema:P$3.type,parentSchema:P$3,data:o}],false;if(e===w&&typeof o=="string"&&!I.test(o))return i$1.errors=[{instancePath:a+"/network/data/validation",schemaPath:"#/$defs/hashOrNull/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:P$3,data:o}],false;var u=l===e;}else var u=true;if(u)if(s.test!==void 0){let o=s.test,l=e,w=e;if(typeof o!="string"&&o!==null)return i$1.errors=[{instancePath:a+"/network/data/test",schemaPath:"#/$defs/hashOrNull/type",keyword:"type",params:{type:P$3.type},message:"must be string,null",schema:P$3.type,parentSchema:P$3,data:o}],false;if(e===w&&typeof o=="string"&&!I.test(o))return i$1.errors=[{instancePath:a+"/network/data/test",schemaPath:"#/$defs/hashOrNull/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:P$3,data:o}],false;var u=l===e;}else var u=true;}}}}else return i$1.errors=[{instancePath:a+"/network/data",schemaPath:"#/properties/network/properties/data/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.properties.network.properties.data.type,parentSchema:p.properties.network.properties.data,data:s}],false;var k=y===e;}else var k=true;if(k)if(m.contract!==void 0){let s=m.contract,y=e;if(e===y)if(typeof s=="string"){if(H$3(s)>64)return i$1.errors=[{instancePath:a+"/network/contract",schemaPath:"#/properties/network/properties/contract/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters",schema:64,parentSchema:p.properties.network.properties.contract,data:s}],false;if(H$3(s)<1)return i$1.errors=[{instancePath:a+"/network/contract",schemaPath:"#/properties/network/properties/contract/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:p.properties.network.properties.contract,data:s}],false}else return i$1.errors=[{instancePath:a+"/network/contract",schemaPath:"#/properties/network/properties/contract/type",keyword:"type",params:{type:"string"},message:"must be string",schema:p.properties.network.properties.contract.type,parentSchema:p.properties.network.properties.contract,data:s}],false;var k=y===e;}else var k=true;}}}}}}}else return i$1.errors=[{instancePath:a+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.properties.network.type,parentSchema:p.properties.network,data:m}],false;var S=q===e;}else var S=true;if(S){if(c.search!==void 0){let m=c.search,q=e;if(!(m&&typeof m=="object"&&!Array.isArray(m))&&m!==null)return i$1.errors=[{instancePath:a+"/search",schemaPath:"#/properties/search/type",keyword:"type",params:{type:p.properties.search.type},message:"must be object,null",schema:p.properties.search.type,parentSchema:p.properties.search,data:m}],false;if(e===q&&m&&typeof m=="object"&&!Array.isArray(m)){let n;if(m.seed===void 0&&(n="seed")||m.evaluations===void 0&&(n="evaluations"))return i$1.errors=[{instancePath:a+"/search",schemaPath:"#/properties/search/required",keyword:"required",params:{missingProperty:n},message:"must have required property '"+n+"'",schema:p.properties.search.required,parentSchema:p.properties.search,data:m}],false;{let f=e;for(let s in m)if(!(s==="seed"||s==="evaluations")){return i$1.errors=[{instancePath:a+"/search",schemaPath:"#/properties/search/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:false,parentSchema:p.properties.search,data:m}],false;}if(f===e){if(m.seed!==void 0){let s=m.seed,y=e,O=e;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)))return i$1.errors=[{instancePath:a+"/search/seed",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:s}],false;if(e===O&&typeof s=="number"&&isFinite(s)){if(s>9007199254740991||isNaN(s))return i$1.errors=[{instancePath:a+"/search/seed",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:s}],false;if(s<0||isNaN(s))return i$1.errors=[{instancePath:a+"/search/seed",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:s}],false}var z=y===e;}else var z=true;if(z)if(m.evaluations!==void 0){let s=m.evaluations,y=e,O=e;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)))return i$1.errors=[{instancePath:a+"/search/evaluations",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:s}],false;if(e===O&&typeof s=="number"&&isFinite(s)){if(s>9007199254740991||isNaN(s))return i$1.errors=[{instancePath:a+"/search/evaluations",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:s}],false;if(s<0||isNaN(s))return i$1.errors=[{instancePath:a+"/search/evaluations",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:s}],false}var z=y===e;}else var z=true;}}}var S=q===e;}else var S=true;if(S)if(c.boards!==void 0){let m=c.boards,q=e;if(e===q)if(m&&typeof m=="object"&&!Array.isArray(m)){if(Object.keys(m).length>64)return i$1.errors=[{instancePath:a+"/boards",schemaPath:"#/properties/boards/maxProperties",keyword:"maxProperties",params:{limit:64},message:"must NOT have more than 64 properties",schema:64,parentSchema:p.properties.boards,data:m}],false;for(let n in m){let f=e;if(typeof n=="string"&&!X$2.test(n)){let s={instancePath:a+"/boards",schemaPath:"#/properties/boards/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]{1,64}$"},message:'must match pattern "^[A-Za-z0-9_-]{1,64}$"',schema:"^[A-Za-z0-9_-]{1,64}$",parentSchema:p.properties.boards.propertyNames,data:n,propertyName:n};h===null?h=[s]:h.push(s),e++;}var D=f===e;if(!D){let s={instancePath:a+"/boards",schemaPath:"#/properties/boards/propertyNames",keyword:"propertyNames",params:{propertyName:n},message:"property name must be valid",schema:p.properties.boards.propertyNames,parentSchema:p.properties.boards,data:m};return h===null?h=[s]:h.push(s),e++,i$1.errors=h,false;}}if(D)for(let n in m){let f=m[n],s=e;if(e===s)if(f&&typeof f=="object"&&!Array.isArray(f)){let y;if(f.architecture===void 0&&(y="architecture")||f.calibration===void 0&&(y="calibration")||f.validation===void 0&&(y="validation")||f.test===void 0&&(y="test")||f.arena===void 0&&(y="arena")||f.predicted===void 0&&(y="predicted")||f.application===void 0&&(y="application")||f.limits===void 0&&(y="limits"))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/boards/additionalProperties/required",keyword:"required",params:{missingProperty:y},message:"must have required property '"+y+"'",schema:p.properties.boards.additionalProperties.required,parentSchema:p.properties.boards.additionalProperties,data:f}],false;{let O=e;for(let t in f)if(!(t==="architecture"||t==="calibration"||t==="validation"||t==="test"||t==="arena"||t==="predicted"||t==="application"||t==="limits")){return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/boards/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:false,parentSchema:p.properties.boards.additionalProperties,data:f}],false;}if(O===e){if(f.architecture!==void 0){let t=f.architecture,b=e;if(typeof t!="string"&&t!==null)return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/architecture",schemaPath:"#/properties/boards/additionalProperties/properties/architecture/type",keyword:"type",params:{type:p.properties.boards.additionalProperties.properties.architecture.type},message:"must be string,null",schema:p.properties.boards.additionalProperties.properties.architecture.type,parentSchema:p.properties.boards.additionalProperties.properties.architecture,data:t}],false;if(e===b&&typeof t=="string"&&!Y$3.test(t))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/architecture",schemaPath:"#/properties/boards/additionalProperties/properties/architecture/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9.|_-]{1,512}$"},message:'must match pattern "^[A-Za-z0-9.|_-]{1,512}$"',schema:"^[A-Za-z0-9.|_-]{1,512}$",parentSchema:p.properties.boards.additionalProperties.properties.architecture,data:t}],false;var v=b===e;}else var v=true;if(v){if(f.calibration!==void 0){let t=f.calibration,b=e;if(typeof t!="string"&&t!==null)return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/calibration",schemaPath:"#/properties/boards/additionalProperties/properties/calibration/type",keyword:"type",params:{type:p.properties.boards.additionalProperties.properties.calibration.type},message:"must be string,null",schema:p.properties.boards.additionalProperties.properties.calibration.type,parentSchema:p.properties.boards.additionalProperties.properties.calibration,data:t}],false;if(e===b&&typeof t=="string"){if(H$3(t)>1e6)return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/calibration",schemaPath:"#/properties/boards/additionalProperties/properties/calibration/maxLength",keyword:"maxLength",params:{limit:1e6},message:"must NOT have more than 1000000 characters",schema:1e6,parentSchema:p.properties.boards.additionalProperties.properties.calibration,data:t}],false;if(!ee$1.test(t))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/calibration",schemaPath:"#/properties/boards/additionalProperties/properties/calibration/pattern",keyword:"pattern",params:{pattern:"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"},message:'must match pattern "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"',schema:"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",parentSchema:p.properties.boards.additionalProperties.properties.calibration,data:t}],false}var v=b===e;}else var v=true;if(v){if(f.validation!==void 0){let t=f.validation,b=e,o=e,l=false,w=e;N$1(t,{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/validation",parentData:f,parentDataProperty:"validation",rootData:A,dynamicAnchors:M})||(h=h===null?N$1.errors:h.concat(N$1.errors),e=h.length);var V=w===e;l=l||V;let r=e;if(t!==null){let g={instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/validation",schemaPath:"#/properties/boards/additionalProperties/properties/validation/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:p.properties.boards.additionalProperties.properties.validation.anyOf[1].type,parentSchema:p.properties.boards.additionalProperties.properties.validation.anyOf[1],data:t};h===null?h=[g]:h.push(g),e++;}var V=r===e;if(l=l||V,l)e=o,h!==null&&(o?h.length=o:h=null);else {let g={instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/validation",schemaPath:"#/properties/boards/additionalProperties/properties/validation/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:p.properties.boards.additionalProperties.properties.validation.anyOf,parentSchema:p.properties.boards.additionalProperties.properties.validation,data:t};return h===null?h=[g]:h.push(g),e++,i$1.errors=h,false}var v=b===e;}else var v=true;if(v){if(f.test!==void 0){let t=f.test,b=e,o=e,l=false,w=e;N$1(t,{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/test",parentData:f,parentDataProperty:"test",rootData:A,dynamicAnchors:M})||(h=h===null?N$1.errors:h.concat(N$1.errors),e=h.length);var B=w===e;l=l||B;let r=e;if(t!==null){let g={instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/test",schemaPath:"#/properties/boards/additionalProperties/properties/test/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:p.properties.boards.additionalProperties.properties.test.anyOf[1].type,parentSchema:p.properties.boards.additionalProperties.properties.test.anyOf[1],data:t};h===null?h=[g]:h.push(g),e++;}var B=r===e;if(l=l||B,l)e=o,h!==null&&(o?h.length=o:h=null);else {let g={instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/test",schemaPath:"#/properties/boards/additionalProperties/properties/test/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:p.properties.boards.additionalProperties.properties.test.anyOf,parentSchema:p.properties.boards.additionalProperties.properties.test,data:t};return h===null?h=[g]:h.push(g),e++,i$1.errors=h,false}var v=b===e;}else var v=true;if(v){if(f.arena!==void 0){let t=f.arena,b=e,o=e;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/arena",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:t}],false;if(e===o&&typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/arena",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:t}],false;if(t<0||isNaN(t))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/arena",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:t}],false}var v=b===e;}else var v=true;if(v){if(f.predicted!==void 0){let t=f.predicted,b=e;if(e===b)if(t&&typeof t=="object"&&!Array.isArray(t)){let l;if(t.sram===void 0&&(l="sram")||t.flash===void 0&&(l="flash")||t.instructions===void 0&&(l="instructions")||t.latency===void 0&&(l="latency"))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted",schemaPath:"#/properties/boards/additionalProperties/properties/predicted/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'",schema:p.properties.boards.additionalProperties.properties.predicted.required,parentSchema:p.properties.boards.additionalProperties.properties.predicted,data:t}],false;{let w=e;for(let r in t)if(!(r==="sram"||r==="flash"||r==="instructions"||r==="latency")){return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted",schemaPath:"#/properties/boards/additionalProperties/properties/predicted/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:p.properties.boards.additionalProperties.properties.predicted,data:t}],false;}if(w===e){if(t.sram!==void 0){let r=t.sram,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/sram",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/sram",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/sram",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:r}],false}var x=$===e;}else var x=true;if(x){if(t.flash!==void 0){let r=t.flash,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/flash",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/flash",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/flash",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:r}],false}var x=$===e;}else var x=true;if(x){if(t.instructions!==void 0){let r=t.instructions,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/instructions",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/instructions",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/instructions",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:r}],false}var x=$===e;}else var x=true;if(x)if(t.latency!==void 0){let r=t.latency,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/latency",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/latency",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted/latency",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:r}],false}var x=$===e;}else var x=true;}}}}}else return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/predicted",schemaPath:"#/properties/boards/additionalProperties/properties/predicted/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.properties.boards.additionalProperties.properties.predicted.type,parentSchema:p.properties.boards.additionalProperties.properties.predicted,data:t}],false;var v=b===e;}else var v=true;if(v){if(f.application!==void 0){let t=f.application,b=e;if(e===b)if(t&&typeof t=="object"&&!Array.isArray(t)){let l;if(t.sram===void 0&&(l="sram")||t.flash===void 0&&(l="flash"))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application",schemaPath:"#/properties/boards/additionalProperties/properties/application/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'",schema:p.properties.boards.additionalProperties.properties.application.required,parentSchema:p.properties.boards.additionalProperties.properties.application,data:t}],false;{let w=e;for(let r in t)if(!(r==="sram"||r==="flash")){return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application",schemaPath:"#/properties/boards/additionalProperties/properties/application/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:p.properties.boards.additionalProperties.properties.application,data:t}],false;}if(w===e){if(t.sram!==void 0){let r=t.sram,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application/sram",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application/sram",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application/sram",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:r}],false}var C=$===e;}else var C=true;if(C)if(t.flash!==void 0){let r=t.flash,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application/flash",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d$1.type,parentSchema:d$1,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application/flash",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:d$1,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application/flash",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:d$1,data:r}],false}var C=$===e;}else var C=true;}}}else return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/application",schemaPath:"#/properties/boards/additionalProperties/properties/application/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.properties.boards.additionalProperties.properties.application.type,parentSchema:p.properties.boards.additionalProperties.properties.application,data:t}],false;var v=b===e;}else var v=true;if(v)if(f.limits!==void 0){let t=f.limits,b=e;if(e===b)if(t&&typeof t=="object"&&!Array.isArray(t)){let l;if(t.sram===void 0&&(l="sram")||t.flash===void 0&&(l="flash")||t.latency===void 0&&(l="latency"))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits",schemaPath:"#/properties/boards/additionalProperties/properties/limits/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'",schema:p.properties.boards.additionalProperties.properties.limits.required,parentSchema:p.properties.boards.additionalProperties.properties.limits,data:t}],false;{let w=e;for(let r in t)if(!(r==="sram"||r==="flash"||r==="latency")){return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits",schemaPath:"#/properties/boards/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:p.properties.boards.additionalProperties.properties.limits,data:t}],false;}if(w===e){if(t.sram!==void 0){let r=t.sram,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/sram",schemaPath:"#/$defs/countOrNull/type",keyword:"type",params:{type:_$2.type},message:"must be integer,null",schema:_$2.type,parentSchema:_$2,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/sram",schemaPath:"#/$defs/countOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:_$2,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/sram",schemaPath:"#/$defs/countOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:_$2,data:r}],false}var T=$===e;}else var T=true;if(T){if(t.flash!==void 0){let r=t.flash,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/flash",schemaPath:"#/$defs/countOrNull/type",keyword:"type",params:{type:_$2.type},message:"must be integer,null",schema:_$2.type,parentSchema:_$2,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/flash",schemaPath:"#/$defs/countOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:_$2,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/flash",schemaPath:"#/$defs/countOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:_$2,data:r}],false}var T=$===e;}else var T=true;if(T)if(t.latency!==void 0){let r=t.latency,$=e,g=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/latency",schemaPath:"#/$defs/countOrNull/type",keyword:"type",params:{type:_$2.type},message:"must be integer,null",schema:_$2.type,parentSchema:_$2,data:r}],false;if(e===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/latency",schemaPath:"#/$defs/countOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:_$2,data:r}],false;if(r<0||isNaN(r))return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits/latency",schemaPath:"#/$defs/countOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:_$2,data:r}],false}var T=$===e;}else var T=true;}}}}else return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1")+"/limits",schemaPath:"#/properties/boards/additionalProperties/properties/limits/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.properties.boards.additionalProperties.properties.limits.type,parentSchema:p.properties.boards.additionalProperties.properties.limits,data:t}],false;var v=b===e;}else var v=true;}}}}}}}}}else return i$1.errors=[{instancePath:a+"/boards/"+n.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/boards/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.properties.boards.additionalProperties.type,parentSchema:p.properties.boards.additionalProperties,data:f}],false;var Q=s===e;if(!Q)break}}else return i$1.errors=[{instancePath:a+"/boards",schemaPath:"#/properties/boards/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.properties.boards.type,parentSchema:p.properties.boards,data:m}],false;var S=q===e;}else var S=true;}}}}}else return i$1.errors=[{instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:p.type,parentSchema:p,data:c}],false;return i$1.errors=h,e===0}i$1.evaluated={props:true,dynamicProps:false,dynamicItems:false};

var fe$1=(r,t)=>()=>{try{return t||r((t={exports:{}}).exports,t),t.exports}catch(q){throw t=0,q}};var pe$1=fe$1(re=>{"use strict";Object.defineProperty(re,"__esModule",{value:!0});function me(r){let t=r.length,q=0,_=0,x;for(;_<t;)q++,x=r.charCodeAt(_++),x>=55296&&x<=56319&&_<t&&(x=r.charCodeAt(_),(x&64512)===56320&&_++);return q}re.default=me;me.code='require("ajv/dist/runtime/ucs2length").default';});var ke$1=ee,l={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"mcunet.schema.json",type:"object",additionalProperties:false,required:["version","name","network","boards"],properties:{$schema:{type:"string",maxLength:1024},version:{const:1},name:{type:"string",pattern:"^[A-Za-z_][A-Za-z0-9_]{0,47}$",expected:"a C identifier of at most 48 characters"},network:{type:"object",additionalProperties:false,properties:{supernet:{$ref:"#/$defs/path"},model:{$ref:"#/$defs/path"},objective:{default:"balanced",expected:'one of "sram", "balanced", "speed", or a size such as "12 kB"',anyOf:[{enum:["sram","balanced","speed"]},{$ref:"#/$defs/size"}]},rows:{enum:["none","input","output","both"],default:"none"},recompute:{type:"boolean",default:false}}},input:{type:"object",additionalProperties:false,default:{},properties:{height:{$ref:"#/$defs/extent"},width:{$ref:"#/$defs/extent"},channels:{$ref:"#/$defs/extent"}}},data:{type:"object",additionalProperties:false,default:{},properties:{calibration:{type:"object",additionalProperties:false,required:["inputs"],properties:{inputs:{$ref:"#/$defs/path"}}},validation:{$ref:"#/$defs/split"},test:{$ref:"#/$defs/split"},metric:{enum:["top1","auc","mse"],default:"top1"},normalise:{type:"object",additionalProperties:false,required:["mean","scale"],properties:{mean:{type:"number",minimum:-1e6,maximum:1e6},scale:{type:"number",exclusiveMinimum:0,maximum:1e6}}}}},budgets:{$ref:"#/$defs/budgets",default:{}},platformio:{type:["object","null"],additionalProperties:false,required:["project"],expected:"an object with project, or null",properties:{project:{$ref:"#/$defs/path"}}},boards:{type:"object",minProperties:1,maxProperties:64,propertyNames:{pattern:"^[A-Za-z0-9_-]{1,64}$",expected:'a board id of letters, digits, "_" and "-"'},additionalProperties:{type:"object",additionalProperties:false,properties:{budgets:{$ref:"#/$defs/budgets",default:{}},environment:{type:"string",pattern:"^[A-Za-z0-9_.-]{1,64}$",expected:"the name of a PlatformIO environment"},stack:{$ref:"#/$defs/size"},clock:{$ref:"#/$defs/frequency"}}}},search:{type:"object",additionalProperties:false,default:{},properties:{seed:{type:"integer",minimum:0,maximum:4294967295,default:1},evaluations:{type:"integer",minimum:1,maximum:1e5,default:200},time:{$ref:"#/$defs/time"}}}},$defs:{path:{type:"string",minLength:1,maxLength:1024,pattern:"^[^\\u0000-\\u001f]+$",expected:"a path inside the project"},extent:{type:"integer",minimum:1,maximum:65536},size:{expected:'a size such as "12 kB" or a whole number of bytes',anyOf:[{type:"integer",minimum:0,maximum:4294967296},{type:"string",pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"}]},time:{expected:'a time such as "50 ms" or a whole number of microseconds',anyOf:[{type:"integer",minimum:0,maximum:1e12},{type:"string",pattern:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"}]},frequency:{expected:'a frequency such as "84 MHz" or a whole number of hertz',anyOf:[{type:"integer",minimum:1,maximum:1e10},{type:"string",pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(Hz|kHz|MHz)$"}]},split:{type:"object",additionalProperties:false,required:["inputs"],properties:{inputs:{$ref:"#/$defs/path"},labels:{$ref:"#/$defs/path"}}},budgets:{type:"object",additionalProperties:false,properties:{sram:{$ref:"#/$defs/sizeBudget"},flash:{$ref:"#/$defs/sizeBudget"},latency:{$ref:"#/$defs/timeBudget"},accuracy:{$ref:"#/$defs/accuracyBudget"}}},percent:{type:"string",pattern:"^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"},sizeIncrease:{expected:'a size such as "100 B", a whole number of bytes, or a percentage such as "1 %"',anyOf:[{$ref:"#/$defs/size"},{$ref:"#/$defs/percent"}]},timeIncrease:{expected:'a time such as "1 ms", a whole number of microseconds, or a percentage such as "1 %"',anyOf:[{$ref:"#/$defs/time"},{$ref:"#/$defs/percent"}]},drop:{expected:'a number such as 0.01 or a percentage such as "1 %"',anyOf:[{$ref:"#/$defs/amount"},{$ref:"#/$defs/percent"}]},sizeBudget:{expected:'a size such as "12 kB", a whole number of bytes, or an object with max, warn, maxIncrease',anyOf:[{$ref:"#/$defs/size"},{type:"object",additionalProperties:false,minProperties:1,properties:{max:{$ref:"#/$defs/size"},warn:{$ref:"#/$defs/size"},maxIncrease:{$ref:"#/$defs/sizeIncrease"}}}]},timeBudget:{expected:'a time such as "50 ms", a whole number of microseconds, or an object with max, warn, maxIncrease',anyOf:[{$ref:"#/$defs/time"},{type:"object",additionalProperties:false,minProperties:1,properties:{max:{$ref:"#/$defs/time"},warn:{$ref:"#/$defs/time"},maxIncrease:{$ref:"#/$defs/timeIncrease"}}}]},accuracyBudget:{type:"object",additionalProperties:false,minProperties:1,properties:{min:{$ref:"#/$defs/fraction"},max:{$ref:"#/$defs/amount"},warn:{$ref:"#/$defs/amount"},maxDrop:{$ref:"#/$defs/drop"}}},fraction:{type:"number",minimum:0,maximum:1,expected:"a fraction from 0 to 1"},amount:{type:"number",minimum:0,maximum:1e9}}},P$2={type:"string",minLength:1,maxLength:1024,pattern:"^[^\\u0000-\\u001f]+$",expected:"a path inside the project"},u$1={expected:'a size such as "12 kB" or a whole number of bytes',anyOf:[{type:"integer",minimum:0,maximum:4294967296},{type:"string",pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"}]},A$1={type:"integer",minimum:1,maximum:65536},K$2={expected:'a frequency such as "84 MHz" or a whole number of hertz',anyOf:[{type:"integer",minimum:1,maximum:1e10},{type:"string",pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(Hz|kHz|MHz)$"}]},g$1={expected:'a time such as "50 ms" or a whole number of microseconds',anyOf:[{type:"integer",minimum:0,maximum:1e12},{type:"string",pattern:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"}]},he=Object.prototype.hasOwnProperty,M$1=pe$1().default,ue$1=new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,47}$","u"),R$1=new RegExp("^[^\\u0000-\\u001f]+$","u"),V$1=new RegExp("^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$","u"),de$1=new RegExp("^[A-Za-z0-9_-]{1,64}$","u"),ye$1=new RegExp("^[A-Za-z0-9_.-]{1,64}$","u"),ge$1=new RegExp("^[0-9]{1,10}(\\.[0-9]{1,6})? ?(Hz|kHz|MHz)$","u"),Y$2=new RegExp("^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$","u"),X$1={type:"object",additionalProperties:false,required:["inputs"],properties:{inputs:{$ref:"#/$defs/path"},labels:{$ref:"#/$defs/path"}}};function F$1(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=F$1.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),r&&typeof r=="object"&&!Array.isArray(r)){if(r.inputs===void 0){let o={instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:"inputs"},message:"must have required property 'inputs'",schema:X$1.required,parentSchema:X$1,data:r};e===null?e=[o]:e.push(o),a++;}for(let o in r)if(!(o==="inputs"||o==="labels")){let c={instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties",schema:false,parentSchema:X$1,data:r};e===null?e=[c]:e.push(c),a++;}if(r.inputs!==void 0){let o=r.inputs;if(typeof o=="string"){if(M$1(o)>1024){let c={instancePath:t+"/inputs",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:P$2,data:o};e===null?e=[c]:e.push(c),a++;}if(M$1(o)<1){let c={instancePath:t+"/inputs",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:P$2,data:o};e===null?e=[c]:e.push(c),a++;}if(!R$1.test(o)){let c={instancePath:t+"/inputs",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001f]+$"},message:'must match pattern "^[^\\u0000-\\u001f]+$"',schema:"^[^\\u0000-\\u001f]+$",parentSchema:P$2,data:o};e===null?e=[c]:e.push(c),a++;}}else {let c={instancePath:t+"/inputs",schemaPath:"#/$defs/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:P$2.type,parentSchema:P$2,data:o};e===null?e=[c]:e.push(c),a++;}}if(r.labels!==void 0){let o=r.labels;if(typeof o=="string"){if(M$1(o)>1024){let c={instancePath:t+"/labels",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:P$2,data:o};e===null?e=[c]:e.push(c),a++;}if(M$1(o)<1){let c={instancePath:t+"/labels",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:P$2,data:o};e===null?e=[c]:e.push(c),a++;}if(!R$1.test(o)){let c={instancePath:t+"/labels",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001f]+$"},message:'must match pattern "^[^\\u0000-\\u001f]+$"',schema:"^[^\\u0000-\\u001f]+$",parentSchema:P$2,data:o};e===null?e=[c]:e.push(c),a++;}}else {let c={instancePath:t+"/labels",schemaPath:"#/$defs/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:P$2.type,parentSchema:P$2,data:o};e===null?e=[c]:e.push(c),a++;}}}else {let o={instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:X$1.type,parentSchema:X$1,data:r};e===null?e=[o]:e.push(o),a++;}return F$1.errors=e,a===0}F$1.evaluated={props:true,dynamicProps:false,dynamicItems:false};var te={type:"object",additionalProperties:false,properties:{sram:{$ref:"#/$defs/sizeBudget"},flash:{$ref:"#/$defs/sizeBudget"},latency:{$ref:"#/$defs/timeBudget"},accuracy:{$ref:"#/$defs/accuracyBudget"}}},Z={expected:'a size such as "12 kB", a whole number of bytes, or an object with max, warn, maxIncrease',anyOf:[{$ref:"#/$defs/size"},{type:"object",additionalProperties:false,minProperties:1,properties:{max:{$ref:"#/$defs/size"},warn:{$ref:"#/$defs/size"},maxIncrease:{$ref:"#/$defs/sizeIncrease"}}}]},oe$1={expected:'a size such as "100 B", a whole number of bytes, or a percentage such as "1 %"',anyOf:[{$ref:"#/$defs/size"},{$ref:"#/$defs/percent"}]},H$2={type:"string",pattern:"^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"},ie$1=new RegExp("^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$","u");function C(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=C.evaluated;d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0);let o=a,c=false,I=a,j=a,O=false,v=a;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:t,schemaPath:"#/$defs/size/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:u$1.anyOf[0].type,parentSchema:u$1.anyOf[0],data:r};e===null?e=[s]:e.push(s),a++;}if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r)){let s={instancePath:t,schemaPath:"#/$defs/size/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:u$1.anyOf[0],data:r};e===null?e=[s]:e.push(s),a++;}if(r<0||isNaN(r)){let s={instancePath:t,schemaPath:"#/$defs/size/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:u$1.anyOf[0],data:r};e===null?e=[s]:e.push(s),a++;}}var $=v===a;O=O||$;let N=a;if(typeof r=="string"){if(!V$1.test(r)){let s={instancePath:t,schemaPath:"#/$defs/size/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"},message:'must match pattern "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"',schema:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$",parentSchema:u$1.anyOf[1],data:r};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:t,schemaPath:"#/$defs/size/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:u$1.anyOf[1].type,parentSchema:u$1.anyOf[1],data:r};e===null?e=[s]:e.push(s),a++;}var $=N===a;if(O=O||$,O)a=j,e!==null&&(j?e.length=j:e=null);else {let s={instancePath:t,schemaPath:"#/$defs/size/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:u$1.anyOf,parentSchema:u$1,data:r};e===null?e=[s]:e.push(s),a++;}var i=I===a;c=c||i;let B=a;if(typeof r=="string"){if(!ie$1.test(r)){let s={instancePath:t,schemaPath:"#/$defs/percent/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"},message:'must match pattern "^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"',schema:"^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$",parentSchema:H$2,data:r};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:t,schemaPath:"#/$defs/percent/type",keyword:"type",params:{type:"string"},message:"must be string",schema:H$2.type,parentSchema:H$2,data:r};e===null?e=[s]:e.push(s),a++;}var i=B===a;if(c=c||i,c)a=o,e!==null&&(o?e.length=o:e=null);else {let s={instancePath:t,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:oe$1.anyOf,parentSchema:oe$1,data:r};e===null?e=[s]:e.push(s),a++;}return C.errors=e,a===0}C.evaluated={dynamicProps:false,dynamicItems:false};function T$1(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=T$1.evaluated;d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0);let o=a,c=false,I=a,j=a,O=false,v=a;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let n={instancePath:t,schemaPath:"#/$defs/size/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:u$1.anyOf[0].type,parentSchema:u$1.anyOf[0],data:r};e===null?e=[n]:e.push(n),a++;}if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r)){let n={instancePath:t,schemaPath:"#/$defs/size/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:u$1.anyOf[0],data:r};e===null?e=[n]:e.push(n),a++;}if(r<0||isNaN(r)){let n={instancePath:t,schemaPath:"#/$defs/size/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:u$1.anyOf[0],data:r};e===null?e=[n]:e.push(n),a++;}}var $=v===a;O=O||$;let N=a;if(typeof r=="string"){if(!V$1.test(r)){let n={instancePath:t,schemaPath:"#/$defs/size/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"},message:'must match pattern "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"',schema:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$",parentSchema:u$1.anyOf[1],data:r};e===null?e=[n]:e.push(n),a++;}}else {let n={instancePath:t,schemaPath:"#/$defs/size/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:u$1.anyOf[1].type,parentSchema:u$1.anyOf[1],data:r};e===null?e=[n]:e.push(n),a++;}var $=N===a;if(O=O||$,O)a=j,e!==null&&(j?e.length=j:e=null);else {let n={instancePath:t,schemaPath:"#/$defs/size/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:u$1.anyOf,parentSchema:u$1,data:r};e===null?e=[n]:e.push(n),a++;}var m=I===a;c=c||m;let B=a;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let n={instancePath:t,schemaPath:"#/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:Z.anyOf[1],data:r};e===null?e=[n]:e.push(n),a++;}for(let n in r)if(!(n==="max"||n==="warn"||n==="maxIncrease")){let b={instancePath:t,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:false,parentSchema:Z.anyOf[1],data:r};e===null?e=[b]:e.push(b),a++;}if(r.max!==void 0){let n=r.max,b=a,k=false,w=a;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let f={instancePath:t+"/max",schemaPath:"#/$defs/size/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:u$1.anyOf[0].type,parentSchema:u$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}if(typeof n=="number"&&isFinite(n)){if(n>4294967296||isNaN(n)){let f={instancePath:t+"/max",schemaPath:"#/$defs/size/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:u$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}if(n<0||isNaN(n)){let f={instancePath:t+"/max",schemaPath:"#/$defs/size/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:u$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}}var i=w===a;k=k||i;let y=a;if(typeof n=="string"){if(!V$1.test(n)){let f={instancePath:t+"/max",schemaPath:"#/$defs/size/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"},message:'must match pattern "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"',schema:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$",parentSchema:u$1.anyOf[1],data:n};e===null?e=[f]:e.push(f),a++;}}else {let f={instancePath:t+"/max",schemaPath:"#/$defs/size/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:u$1.anyOf[1].type,parentSchema:u$1.anyOf[1],data:n};e===null?e=[f]:e.push(f),a++;}var i=y===a;if(k=k||i,k)a=b,e!==null&&(b?e.length=b:e=null);else {let f={instancePath:t+"/max",schemaPath:"#/$defs/size/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:u$1.anyOf,parentSchema:u$1,data:n};e===null?e=[f]:e.push(f),a++;}}if(r.warn!==void 0){let n=r.warn,b=a,k=false,w=a;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let f={instancePath:t+"/warn",schemaPath:"#/$defs/size/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:u$1.anyOf[0].type,parentSchema:u$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}if(typeof n=="number"&&isFinite(n)){if(n>4294967296||isNaN(n)){let f={instancePath:t+"/warn",schemaPath:"#/$defs/size/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:u$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}if(n<0||isNaN(n)){let f={instancePath:t+"/warn",schemaPath:"#/$defs/size/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:u$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}}var s=w===a;k=k||s;let y=a;if(typeof n=="string"){if(!V$1.test(n)){let f={instancePath:t+"/warn",schemaPath:"#/$defs/size/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"},message:'must match pattern "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"',schema:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$",parentSchema:u$1.anyOf[1],data:n};e===null?e=[f]:e.push(f),a++;}}else {let f={instancePath:t+"/warn",schemaPath:"#/$defs/size/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:u$1.anyOf[1].type,parentSchema:u$1.anyOf[1],data:n};e===null?e=[f]:e.push(f),a++;}var s=y===a;if(k=k||s,k)a=b,e!==null&&(b?e.length=b:e=null);else {let f={instancePath:t+"/warn",schemaPath:"#/$defs/size/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:u$1.anyOf,parentSchema:u$1,data:n};e===null?e=[f]:e.push(f),a++;}}r.maxIncrease!==void 0&&(C(r.maxIncrease,{instancePath:t+"/maxIncrease",parentData:r,parentDataProperty:"maxIncrease",rootData:x,dynamicAnchors:z})||(e=e===null?C.errors:e.concat(C.errors),a=e.length));}else {let n={instancePath:t,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:Z.anyOf[1].type,parentSchema:Z.anyOf[1],data:r};e===null?e=[n]:e.push(n),a++;}var m=B===a;if(c=c||m,m)var p=true;if(c)a=o,e!==null&&(o?e.length=o:e=null);else {let n={instancePath:t,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:Z.anyOf,parentSchema:Z,data:r};e===null?e=[n]:e.push(n),a++;}return T$1.errors=e,d.props=p,a===0}T$1.evaluated={dynamicProps:true,dynamicItems:false};var E$2={expected:'a time such as "50 ms", a whole number of microseconds, or an object with max, warn, maxIncrease',anyOf:[{$ref:"#/$defs/time"},{type:"object",additionalProperties:false,minProperties:1,properties:{max:{$ref:"#/$defs/time"},warn:{$ref:"#/$defs/time"},maxIncrease:{$ref:"#/$defs/timeIncrease"}}}]},ce={expected:'a time such as "1 ms", a whole number of microseconds, or a percentage such as "1 %"',anyOf:[{$ref:"#/$defs/time"},{$ref:"#/$defs/percent"}]};function G$1(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=G$1.evaluated;d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0);let o=a,c=false,I=a,j=a,O=false,v=a;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let s={instancePath:t,schemaPath:"#/$defs/time/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:g$1.anyOf[0].type,parentSchema:g$1.anyOf[0],data:r};e===null?e=[s]:e.push(s),a++;}if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r)){let s={instancePath:t,schemaPath:"#/$defs/time/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:g$1.anyOf[0],data:r};e===null?e=[s]:e.push(s),a++;}if(r<0||isNaN(r)){let s={instancePath:t,schemaPath:"#/$defs/time/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:g$1.anyOf[0],data:r};e===null?e=[s]:e.push(s),a++;}}var $=v===a;O=O||$;let N=a;if(typeof r=="string"){if(!Y$2.test(r)){let s={instancePath:t,schemaPath:"#/$defs/time/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"},message:'must match pattern "^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"',schema:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$",parentSchema:g$1.anyOf[1],data:r};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:t,schemaPath:"#/$defs/time/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:g$1.anyOf[1].type,parentSchema:g$1.anyOf[1],data:r};e===null?e=[s]:e.push(s),a++;}var $=N===a;if(O=O||$,O)a=j,e!==null&&(j?e.length=j:e=null);else {let s={instancePath:t,schemaPath:"#/$defs/time/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:g$1.anyOf,parentSchema:g$1,data:r};e===null?e=[s]:e.push(s),a++;}var i=I===a;c=c||i;let B=a;if(typeof r=="string"){if(!ie$1.test(r)){let s={instancePath:t,schemaPath:"#/$defs/percent/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"},message:'must match pattern "^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"',schema:"^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$",parentSchema:H$2,data:r};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:t,schemaPath:"#/$defs/percent/type",keyword:"type",params:{type:"string"},message:"must be string",schema:H$2.type,parentSchema:H$2,data:r};e===null?e=[s]:e.push(s),a++;}var i=B===a;if(c=c||i,c)a=o,e!==null&&(o?e.length=o:e=null);else {let s={instancePath:t,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:ce.anyOf,parentSchema:ce,data:r};e===null?e=[s]:e.push(s),a++;}return G$1.errors=e,a===0}G$1.evaluated={dynamicProps:false,dynamicItems:false};function J$1(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=J$1.evaluated;d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0);let o=a,c=false,I=a,j=a,O=false,v=a;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let n={instancePath:t,schemaPath:"#/$defs/time/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:g$1.anyOf[0].type,parentSchema:g$1.anyOf[0],data:r};e===null?e=[n]:e.push(n),a++;}if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r)){let n={instancePath:t,schemaPath:"#/$defs/time/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:g$1.anyOf[0],data:r};e===null?e=[n]:e.push(n),a++;}if(r<0||isNaN(r)){let n={instancePath:t,schemaPath:"#/$defs/time/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:g$1.anyOf[0],data:r};e===null?e=[n]:e.push(n),a++;}}var $=v===a;O=O||$;let N=a;if(typeof r=="string"){if(!Y$2.test(r)){let n={instancePath:t,schemaPath:"#/$defs/time/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"},message:'must match pattern "^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"',schema:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$",parentSchema:g$1.anyOf[1],data:r};e===null?e=[n]:e.push(n),a++;}}else {let n={instancePath:t,schemaPath:"#/$defs/time/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:g$1.anyOf[1].type,parentSchema:g$1.anyOf[1],data:r};e===null?e=[n]:e.push(n),a++;}var $=N===a;if(O=O||$,O)a=j,e!==null&&(j?e.length=j:e=null);else {let n={instancePath:t,schemaPath:"#/$defs/time/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:g$1.anyOf,parentSchema:g$1,data:r};e===null?e=[n]:e.push(n),a++;}var m=I===a;c=c||m;let B=a;if(r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let n={instancePath:t,schemaPath:"#/anyOf/1/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:E$2.anyOf[1],data:r};e===null?e=[n]:e.push(n),a++;}for(let n in r)if(!(n==="max"||n==="warn"||n==="maxIncrease")){let b={instancePath:t,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:false,parentSchema:E$2.anyOf[1],data:r};e===null?e=[b]:e.push(b),a++;}if(r.max!==void 0){let n=r.max,b=a,k=false,w=a;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let f={instancePath:t+"/max",schemaPath:"#/$defs/time/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:g$1.anyOf[0].type,parentSchema:g$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n)){let f={instancePath:t+"/max",schemaPath:"#/$defs/time/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:g$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}if(n<0||isNaN(n)){let f={instancePath:t+"/max",schemaPath:"#/$defs/time/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:g$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}}var i=w===a;k=k||i;let y=a;if(typeof n=="string"){if(!Y$2.test(n)){let f={instancePath:t+"/max",schemaPath:"#/$defs/time/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"},message:'must match pattern "^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"',schema:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$",parentSchema:g$1.anyOf[1],data:n};e===null?e=[f]:e.push(f),a++;}}else {let f={instancePath:t+"/max",schemaPath:"#/$defs/time/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:g$1.anyOf[1].type,parentSchema:g$1.anyOf[1],data:n};e===null?e=[f]:e.push(f),a++;}var i=y===a;if(k=k||i,k)a=b,e!==null&&(b?e.length=b:e=null);else {let f={instancePath:t+"/max",schemaPath:"#/$defs/time/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:g$1.anyOf,parentSchema:g$1,data:n};e===null?e=[f]:e.push(f),a++;}}if(r.warn!==void 0){let n=r.warn,b=a,k=false,w=a;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let f={instancePath:t+"/warn",schemaPath:"#/$defs/time/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:g$1.anyOf[0].type,parentSchema:g$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}if(typeof n=="number"&&isFinite(n)){if(n>1e12||isNaN(n)){let f={instancePath:t+"/warn",schemaPath:"#/$defs/time/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:g$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}if(n<0||isNaN(n)){let f={instancePath:t+"/warn",schemaPath:"#/$defs/time/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:g$1.anyOf[0],data:n};e===null?e=[f]:e.push(f),a++;}}var s=w===a;k=k||s;let y=a;if(typeof n=="string"){if(!Y$2.test(n)){let f={instancePath:t+"/warn",schemaPath:"#/$defs/time/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"},message:'must match pattern "^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"',schema:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$",parentSchema:g$1.anyOf[1],data:n};e===null?e=[f]:e.push(f),a++;}}else {let f={instancePath:t+"/warn",schemaPath:"#/$defs/time/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:g$1.anyOf[1].type,parentSchema:g$1.anyOf[1],data:n};e===null?e=[f]:e.push(f),a++;}var s=y===a;if(k=k||s,k)a=b,e!==null&&(b?e.length=b:e=null);else {let f={instancePath:t+"/warn",schemaPath:"#/$defs/time/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:g$1.anyOf,parentSchema:g$1,data:n};e===null?e=[f]:e.push(f),a++;}}r.maxIncrease!==void 0&&(G$1(r.maxIncrease,{instancePath:t+"/maxIncrease",parentData:r,parentDataProperty:"maxIncrease",rootData:x,dynamicAnchors:z})||(e=e===null?G$1.errors:e.concat(G$1.errors),a=e.length));}else {let n={instancePath:t,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:E$2.anyOf[1].type,parentSchema:E$2.anyOf[1],data:r};e===null?e=[n]:e.push(n),a++;}var m=B===a;if(c=c||m,m)var p=true;if(c)a=o,e!==null&&(o?e.length=o:e=null);else {let n={instancePath:t,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:E$2.anyOf,parentSchema:E$2,data:r};e===null?e=[n]:e.push(n),a++;}return J$1.errors=e,d.props=p,a===0}J$1.evaluated={dynamicProps:true,dynamicItems:false};var ae$1={type:"object",additionalProperties:false,minProperties:1,properties:{min:{$ref:"#/$defs/fraction"},max:{$ref:"#/$defs/amount"},warn:{$ref:"#/$defs/amount"},maxDrop:{$ref:"#/$defs/drop"}}},se$1={type:"number",minimum:0,maximum:1,expected:"a fraction from 0 to 1"},D={type:"number",minimum:0,maximum:1e9},le$1={expected:'a number such as 0.01 or a percentage such as "1 %"',anyOf:[{$ref:"#/$defs/amount"},{$ref:"#/$defs/percent"}]};function Q$1(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=Q$1.evaluated;d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0);let o=a,c=false,I=a;if(typeof r=="number"&&isFinite(r)){if(r>1e9||isNaN(r)){let v={instancePath:t,schemaPath:"#/$defs/amount/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:D,data:r};e===null?e=[v]:e.push(v),a++;}if(r<0||isNaN(r)){let v={instancePath:t,schemaPath:"#/$defs/amount/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:D,data:r};e===null?e=[v]:e.push(v),a++;}}else {let v={instancePath:t,schemaPath:"#/$defs/amount/type",keyword:"type",params:{type:"number"},message:"must be number",schema:D.type,parentSchema:D,data:r};e===null?e=[v]:e.push(v),a++;}var O=I===a;c=c||O;let j=a;if(typeof r=="string"){if(!ie$1.test(r)){let v={instancePath:t,schemaPath:"#/$defs/percent/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"},message:'must match pattern "^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$"',schema:"^[0-9]{1,4}(\\.[0-9]{1,6})? ?%$",parentSchema:H$2,data:r};e===null?e=[v]:e.push(v),a++;}}else {let v={instancePath:t,schemaPath:"#/$defs/percent/type",keyword:"type",params:{type:"string"},message:"must be string",schema:H$2.type,parentSchema:H$2,data:r};e===null?e=[v]:e.push(v),a++;}var O=j===a;if(c=c||O,c)a=o,e!==null&&(o?e.length=o:e=null);else {let v={instancePath:t,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:le$1.anyOf,parentSchema:le$1,data:r};e===null?e=[v]:e.push(v),a++;}return Q$1.errors=e,a===0}Q$1.evaluated={dynamicProps:false,dynamicItems:false};function U(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=U.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),r&&typeof r=="object"&&!Array.isArray(r)){if(Object.keys(r).length<1){let o={instancePath:t,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:ae$1,data:r};e===null?e=[o]:e.push(o),a++;}for(let o in r)if(!(o==="min"||o==="max"||o==="warn"||o==="maxDrop")){let c={instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties",schema:false,parentSchema:ae$1,data:r};e===null?e=[c]:e.push(c),a++;}if(r.min!==void 0){let o=r.min;if(typeof o=="number"&&isFinite(o)){if(o>1||isNaN(o)){let c={instancePath:t+"/min",schemaPath:"#/$defs/fraction/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:se$1,data:o};e===null?e=[c]:e.push(c),a++;}if(o<0||isNaN(o)){let c={instancePath:t+"/min",schemaPath:"#/$defs/fraction/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:se$1,data:o};e===null?e=[c]:e.push(c),a++;}}else {let c={instancePath:t+"/min",schemaPath:"#/$defs/fraction/type",keyword:"type",params:{type:"number"},message:"must be number",schema:se$1.type,parentSchema:se$1,data:o};e===null?e=[c]:e.push(c),a++;}}if(r.max!==void 0){let o=r.max;if(typeof o=="number"&&isFinite(o)){if(o>1e9||isNaN(o)){let c={instancePath:t+"/max",schemaPath:"#/$defs/amount/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:D,data:o};e===null?e=[c]:e.push(c),a++;}if(o<0||isNaN(o)){let c={instancePath:t+"/max",schemaPath:"#/$defs/amount/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:D,data:o};e===null?e=[c]:e.push(c),a++;}}else {let c={instancePath:t+"/max",schemaPath:"#/$defs/amount/type",keyword:"type",params:{type:"number"},message:"must be number",schema:D.type,parentSchema:D,data:o};e===null?e=[c]:e.push(c),a++;}}if(r.warn!==void 0){let o=r.warn;if(typeof o=="number"&&isFinite(o)){if(o>1e9||isNaN(o)){let c={instancePath:t+"/warn",schemaPath:"#/$defs/amount/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:D,data:o};e===null?e=[c]:e.push(c),a++;}if(o<0||isNaN(o)){let c={instancePath:t+"/warn",schemaPath:"#/$defs/amount/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:D,data:o};e===null?e=[c]:e.push(c),a++;}}else {let c={instancePath:t+"/warn",schemaPath:"#/$defs/amount/type",keyword:"type",params:{type:"number"},message:"must be number",schema:D.type,parentSchema:D,data:o};e===null?e=[c]:e.push(c),a++;}}r.maxDrop!==void 0&&(Q$1(r.maxDrop,{instancePath:t+"/maxDrop",parentData:r,parentDataProperty:"maxDrop",rootData:x,dynamicAnchors:z})||(e=e===null?Q$1.errors:e.concat(Q$1.errors),a=e.length));}else {let o={instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:ae$1.type,parentSchema:ae$1,data:r};e===null?e=[o]:e.push(o),a++;}return U.errors=e,a===0}U.evaluated={props:true,dynamicProps:false,dynamicItems:false};function L$1(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=L$1.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),r&&typeof r=="object"&&!Array.isArray(r)){for(let o in r)if(!(o==="sram"||o==="flash"||o==="latency"||o==="accuracy")){let c={instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties",schema:false,parentSchema:te,data:r};e===null?e=[c]:e.push(c),a++;}r.sram!==void 0&&(T$1(r.sram,{instancePath:t+"/sram",parentData:r,parentDataProperty:"sram",rootData:x,dynamicAnchors:z})||(e=e===null?T$1.errors:e.concat(T$1.errors),a=e.length)),r.flash!==void 0&&(T$1(r.flash,{instancePath:t+"/flash",parentData:r,parentDataProperty:"flash",rootData:x,dynamicAnchors:z})||(e=e===null?T$1.errors:e.concat(T$1.errors),a=e.length)),r.latency!==void 0&&(J$1(r.latency,{instancePath:t+"/latency",parentData:r,parentDataProperty:"latency",rootData:x,dynamicAnchors:z})||(e=e===null?J$1.errors:e.concat(J$1.errors),a=e.length)),r.accuracy!==void 0&&(U(r.accuracy,{instancePath:t+"/accuracy",parentData:r,parentDataProperty:"accuracy",rootData:x,dynamicAnchors:z})||(e=e===null?U.errors:e.concat(U.errors),a=e.length));}else {let o={instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:te.type,parentSchema:te,data:r};e===null?e=[o]:e.push(o),a++;}return L$1.errors=e,a===0}L$1.evaluated={props:true,dynamicProps:false,dynamicItems:false};function ee(r,{instancePath:t="",parentData:q,parentDataProperty:_,rootData:x=r,dynamicAnchors:z={}}={}){let e=null,a=0,d=ee.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),r&&typeof r=="object"&&!Array.isArray(r)){if(r.input===void 0&&(r.input={}),r.data===void 0&&(r.data={}),r.budgets===void 0&&(r.budgets={}),r.search===void 0&&(r.search={}),r.version===void 0){let i={instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:"version"},message:"must have required property 'version'",schema:l.required,parentSchema:l,data:r};e===null?e=[i]:e.push(i),a++;}if(r.name===void 0){let i={instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'",schema:l.required,parentSchema:l,data:r};e===null?e=[i]:e.push(i),a++;}if(r.network===void 0){let i={instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:"network"},message:"must have required property 'network'",schema:l.required,parentSchema:l,data:r};e===null?e=[i]:e.push(i),a++;}if(r.boards===void 0){let i={instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:"boards"},message:"must have required property 'boards'",schema:l.required,parentSchema:l,data:r};e===null?e=[i]:e.push(i),a++;}for(let i in r)if(!he.call(l.properties,i)){let s={instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},message:"must NOT have additional properties",schema:false,parentSchema:l,data:r};e===null?e=[s]:e.push(s),a++;}if(r.$schema!==void 0){let i=r.$schema;if(typeof i=="string"){if(M$1(i)>1024){let s={instancePath:t+"/$schema",schemaPath:"#/properties/%24schema/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:l.properties.$schema,data:i};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:t+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type:"string"},message:"must be string",schema:l.properties.$schema.type,parentSchema:l.properties.$schema,data:i};e===null?e=[s]:e.push(s),a++;}}if(r.version!==void 0){let i=r.version;if(i!==1){let s={instancePath:t+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},message:"must be equal to constant",schema:1,parentSchema:l.properties.version,data:i};e===null?e=[s]:e.push(s),a++;}}if(r.name!==void 0){let i=r.name;if(typeof i=="string"){if(!ue$1.test(i)){let s={instancePath:t+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]{0,47}$"},message:'must match pattern "^[A-Za-z_][A-Za-z0-9_]{0,47}$"',schema:"^[A-Za-z_][A-Za-z0-9_]{0,47}$",parentSchema:l.properties.name,data:i};e===null?e=[s]:e.push(s),a++;}}else {let s={instancePath:t+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:l.properties.name.type,parentSchema:l.properties.name,data:i};e===null?e=[s]:e.push(s),a++;}}if(r.network!==void 0){let i=r.network;if(i&&typeof i=="object"&&!Array.isArray(i)){i.objective===void 0&&(i.objective="balanced"),i.rows===void 0&&(i.rows="none"),i.recompute===void 0&&(i.recompute=false);for(let h in i)if(!(h==="supernet"||h==="model"||h==="objective"||h==="rows"||h==="recompute")){let S={instancePath:t+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:h},message:"must NOT have additional properties",schema:false,parentSchema:l.properties.network,data:i};e===null?e=[S]:e.push(S),a++;}if(i.supernet!==void 0){let h=i.supernet;if(typeof h=="string"){if(M$1(h)>1024){let S={instancePath:t+"/network/supernet",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:P$2,data:h};e===null?e=[S]:e.push(S),a++;}if(M$1(h)<1){let S={instancePath:t+"/network/supernet",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:P$2,data:h};e===null?e=[S]:e.push(S),a++;}if(!R$1.test(h)){let S={instancePath:t+"/network/supernet",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001f]+$"},message:'must match pattern "^[^\\u0000-\\u001f]+$"',schema:"^[^\\u0000-\\u001f]+$",parentSchema:P$2,data:h};e===null?e=[S]:e.push(S),a++;}}else {let S={instancePath:t+"/network/supernet",schemaPath:"#/$defs/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:P$2.type,parentSchema:P$2,data:h};e===null?e=[S]:e.push(S),a++;}}if(i.model!==void 0){let h=i.model;if(typeof h=="string"){if(M$1(h)>1024){let S={instancePath:t+"/network/model",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:P$2,data:h};e===null?e=[S]:e.push(S),a++;}if(M$1(h)<1){let S={instancePath:t+"/network/model",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:P$2,data:h};e===null?e=[S]:e.push(S),a++;}if(!R$1.test(h)){let S={instancePath:t+"/network/model",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001f]+$"},message:'must match pattern "^[^\\u0000-\\u001f]+$"',schema:"^[^\\u0000-\\u001f]+$",parentSchema:P$2,data:h};e===null?e=[S]:e.push(S),a++;}}else {let S={instancePath:t+"/network/model",schemaPath:"#/$defs/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:P$2.type,parentSchema:P$2,data:h};e===null?e=[S]:e.push(S),a++;}}let s=i.objective,m=a,p=false,n=a;if(!(s==="sram"||s==="balanced"||s==="speed")){let h={instancePath:t+"/network/objective",schemaPath:"#/properties/network/properties/objective/anyOf/0/enum",keyword:"enum",params:{allowedValues:l.properties.network.properties.objective.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:l.properties.network.properties.objective.anyOf[0].enum,parentSchema:l.properties.network.properties.objective.anyOf[0],data:s};e===null?e=[h]:e.push(h),a++;}var c=n===a;p=p||c;let b=a,k=a,w=false,y=a;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let h={instancePath:t+"/network/objective",schemaPath:"#/$defs/size/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:u$1.anyOf[0].type,parentSchema:u$1.anyOf[0],data:s};e===null?e=[h]:e.push(h),a++;}if(typeof s=="number"&&isFinite(s)){if(s>4294967296||isNaN(s)){let h={instancePath:t+"/network/objective",schemaPath:"#/$defs/size/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:u$1.anyOf[0],data:s};e===null?e=[h]:e.push(h),a++;}if(s<0||isNaN(s)){let h={instancePath:t+"/network/objective",schemaPath:"#/$defs/size/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:u$1.anyOf[0],data:s};e===null?e=[h]:e.push(h),a++;}}var o=y===a;w=w||o;let f=a;if(typeof s=="string"){if(!V$1.test(s)){let h={instancePath:t+"/network/objective",schemaPath:"#/$defs/size/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"},message:'must match pattern "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"',schema:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$",parentSchema:u$1.anyOf[1],data:s};e===null?e=[h]:e.push(h),a++;}}else {let h={instancePath:t+"/network/objective",schemaPath:"#/$defs/size/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:u$1.anyOf[1].type,parentSchema:u$1.anyOf[1],data:s};e===null?e=[h]:e.push(h),a++;}var o=f===a;if(w=w||o,w)a=k,e!==null&&(k?e.length=k:e=null);else {let h={instancePath:t+"/network/objective",schemaPath:"#/$defs/size/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:u$1.anyOf,parentSchema:u$1,data:s};e===null?e=[h]:e.push(h),a++;}var c=b===a;if(p=p||c,p)a=m,e!==null&&(m?e.length=m:e=null);else {let h={instancePath:t+"/network/objective",schemaPath:"#/properties/network/properties/objective/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:l.properties.network.properties.objective.anyOf,parentSchema:l.properties.network.properties.objective,data:s};e===null?e=[h]:e.push(h),a++;}let W=i.rows;if(!(W==="none"||W==="input"||W==="output"||W==="both")){let h={instancePath:t+"/network/rows",schemaPath:"#/properties/network/properties/rows/enum",keyword:"enum",params:{allowedValues:l.properties.network.properties.rows.enum},message:"must be equal to one of the allowed values",schema:l.properties.network.properties.rows.enum,parentSchema:l.properties.network.properties.rows,data:W};e===null?e=[h]:e.push(h),a++;}let ne=i.recompute;if(typeof ne!="boolean"){let h={instancePath:t+"/network/recompute",schemaPath:"#/properties/network/properties/recompute/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:l.properties.network.properties.recompute.type,parentSchema:l.properties.network.properties.recompute,data:ne};e===null?e=[h]:e.push(h),a++;}}else {let s={instancePath:t+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.properties.network.type,parentSchema:l.properties.network,data:i};e===null?e=[s]:e.push(s),a++;}}let N=r.input;if(N&&typeof N=="object"&&!Array.isArray(N)){for(let i in N)if(!(i==="height"||i==="width"||i==="channels")){let s={instancePath:t+"/input",schemaPath:"#/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},message:"must NOT have additional properties",schema:false,parentSchema:l.properties.input,data:N};e===null?e=[s]:e.push(s),a++;}if(N.height!==void 0){let i=N.height;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let s={instancePath:t+"/input/height",schemaPath:"#/$defs/extent/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:A$1.type,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}if(typeof i=="number"&&isFinite(i)){if(i>65536||isNaN(i)){let s={instancePath:t+"/input/height",schemaPath:"#/$defs/extent/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}if(i<1||isNaN(i)){let s={instancePath:t+"/input/height",schemaPath:"#/$defs/extent/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}}}if(N.width!==void 0){let i=N.width;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let s={instancePath:t+"/input/width",schemaPath:"#/$defs/extent/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:A$1.type,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}if(typeof i=="number"&&isFinite(i)){if(i>65536||isNaN(i)){let s={instancePath:t+"/input/width",schemaPath:"#/$defs/extent/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}if(i<1||isNaN(i)){let s={instancePath:t+"/input/width",schemaPath:"#/$defs/extent/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}}}if(N.channels!==void 0){let i=N.channels;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let s={instancePath:t+"/input/channels",schemaPath:"#/$defs/extent/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:A$1.type,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}if(typeof i=="number"&&isFinite(i)){if(i>65536||isNaN(i)){let s={instancePath:t+"/input/channels",schemaPath:"#/$defs/extent/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}if(i<1||isNaN(i)){let s={instancePath:t+"/input/channels",schemaPath:"#/$defs/extent/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:A$1,data:i};e===null?e=[s]:e.push(s),a++;}}}}else {let i={instancePath:t+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.properties.input.type,parentSchema:l.properties.input,data:N};e===null?e=[i]:e.push(i),a++;}let $=r.data;if($&&typeof $=="object"&&!Array.isArray($)){$.metric===void 0&&($.metric="top1");for(let s in $)if(!(s==="calibration"||s==="validation"||s==="test"||s==="metric"||s==="normalise")){let m={instancePath:t+"/data",schemaPath:"#/properties/data/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:false,parentSchema:l.properties.data,data:$};e===null?e=[m]:e.push(m),a++;}if($.calibration!==void 0){let s=$.calibration;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.inputs===void 0){let m={instancePath:t+"/data/calibration",schemaPath:"#/properties/data/properties/calibration/required",keyword:"required",params:{missingProperty:"inputs"},message:"must have required property 'inputs'",schema:l.properties.data.properties.calibration.required,parentSchema:l.properties.data.properties.calibration,data:s};e===null?e=[m]:e.push(m),a++;}for(let m in s)if(m!=="inputs"){let p={instancePath:t+"/data/calibration",schemaPath:"#/properties/data/properties/calibration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:l.properties.data.properties.calibration,data:s};e===null?e=[p]:e.push(p),a++;}if(s.inputs!==void 0){let m=s.inputs;if(typeof m=="string"){if(M$1(m)>1024){let p={instancePath:t+"/data/calibration/inputs",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:P$2,data:m};e===null?e=[p]:e.push(p),a++;}if(M$1(m)<1){let p={instancePath:t+"/data/calibration/inputs",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:P$2,data:m};e===null?e=[p]:e.push(p),a++;}if(!R$1.test(m)){let p={instancePath:t+"/data/calibration/inputs",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001f]+$"},message:'must match pattern "^[^\\u0000-\\u001f]+$"',schema:"^[^\\u0000-\\u001f]+$",parentSchema:P$2,data:m};e===null?e=[p]:e.push(p),a++;}}else {let p={instancePath:t+"/data/calibration/inputs",schemaPath:"#/$defs/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:P$2.type,parentSchema:P$2,data:m};e===null?e=[p]:e.push(p),a++;}}}else {let m={instancePath:t+"/data/calibration",schemaPath:"#/properties/data/properties/calibration/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.properties.data.properties.calibration.type,parentSchema:l.properties.data.properties.calibration,data:s};e===null?e=[m]:e.push(m),a++;}}$.validation!==void 0&&(F$1($.validation,{instancePath:t+"/data/validation",parentData:$,parentDataProperty:"validation",rootData:x,dynamicAnchors:z})||(e=e===null?F$1.errors:e.concat(F$1.errors),a=e.length)),$.test!==void 0&&(F$1($.test,{instancePath:t+"/data/test",parentData:$,parentDataProperty:"test",rootData:x,dynamicAnchors:z})||(e=e===null?F$1.errors:e.concat(F$1.errors),a=e.length));let i=$.metric;if(!(i==="top1"||i==="auc"||i==="mse")){let s={instancePath:t+"/data/metric",schemaPath:"#/properties/data/properties/metric/enum",keyword:"enum",params:{allowedValues:l.properties.data.properties.metric.enum},message:"must be equal to one of the allowed values",schema:l.properties.data.properties.metric.enum,parentSchema:l.properties.data.properties.metric,data:i};e===null?e=[s]:e.push(s),a++;}if($.normalise!==void 0){let s=$.normalise;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.mean===void 0){let m={instancePath:t+"/data/normalise",schemaPath:"#/properties/data/properties/normalise/required",keyword:"required",params:{missingProperty:"mean"},message:"must have required property 'mean'",schema:l.properties.data.properties.normalise.required,parentSchema:l.properties.data.properties.normalise,data:s};e===null?e=[m]:e.push(m),a++;}if(s.scale===void 0){let m={instancePath:t+"/data/normalise",schemaPath:"#/properties/data/properties/normalise/required",keyword:"required",params:{missingProperty:"scale"},message:"must have required property 'scale'",schema:l.properties.data.properties.normalise.required,parentSchema:l.properties.data.properties.normalise,data:s};e===null?e=[m]:e.push(m),a++;}for(let m in s)if(!(m==="mean"||m==="scale")){let p={instancePath:t+"/data/normalise",schemaPath:"#/properties/data/properties/normalise/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:l.properties.data.properties.normalise,data:s};e===null?e=[p]:e.push(p),a++;}if(s.mean!==void 0){let m=s.mean;if(typeof m=="number"&&isFinite(m)){if(m>1e6||isNaN(m)){let p={instancePath:t+"/data/normalise/mean",schemaPath:"#/properties/data/properties/normalise/properties/mean/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:l.properties.data.properties.normalise.properties.mean,data:m};e===null?e=[p]:e.push(p),a++;}if(m<-1e6||isNaN(m)){let p={instancePath:t+"/data/normalise/mean",schemaPath:"#/properties/data/properties/normalise/properties/mean/minimum",keyword:"minimum",params:{comparison:">=",limit:-1e6},message:"must be >= -1000000",schema:-1e6,parentSchema:l.properties.data.properties.normalise.properties.mean,data:m};e===null?e=[p]:e.push(p),a++;}}else {let p={instancePath:t+"/data/normalise/mean",schemaPath:"#/properties/data/properties/normalise/properties/mean/type",keyword:"type",params:{type:"number"},message:"must be number",schema:l.properties.data.properties.normalise.properties.mean.type,parentSchema:l.properties.data.properties.normalise.properties.mean,data:m};e===null?e=[p]:e.push(p),a++;}}if(s.scale!==void 0){let m=s.scale;if(typeof m=="number"&&isFinite(m)){if(m>1e6||isNaN(m)){let p={instancePath:t+"/data/normalise/scale",schemaPath:"#/properties/data/properties/normalise/properties/scale/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:l.properties.data.properties.normalise.properties.scale,data:m};e===null?e=[p]:e.push(p),a++;}if(m<=0||isNaN(m)){let p={instancePath:t+"/data/normalise/scale",schemaPath:"#/properties/data/properties/normalise/properties/scale/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:l.properties.data.properties.normalise.properties.scale,data:m};e===null?e=[p]:e.push(p),a++;}}else {let p={instancePath:t+"/data/normalise/scale",schemaPath:"#/properties/data/properties/normalise/properties/scale/type",keyword:"type",params:{type:"number"},message:"must be number",schema:l.properties.data.properties.normalise.properties.scale.type,parentSchema:l.properties.data.properties.normalise.properties.scale,data:m};e===null?e=[p]:e.push(p),a++;}}}else {let m={instancePath:t+"/data/normalise",schemaPath:"#/properties/data/properties/normalise/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.properties.data.properties.normalise.type,parentSchema:l.properties.data.properties.normalise,data:s};e===null?e=[m]:e.push(m),a++;}}}else {let i={instancePath:t+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.properties.data.type,parentSchema:l.properties.data,data:$};e===null?e=[i]:e.push(i),a++;}if(L$1(r.budgets,{instancePath:t+"/budgets",parentData:r,parentDataProperty:"budgets",rootData:x,dynamicAnchors:z})||(e=e===null?L$1.errors:e.concat(L$1.errors),a=e.length),r.platformio!==void 0){let i=r.platformio;if(!(i&&typeof i=="object"&&!Array.isArray(i))&&i!==null){let s={instancePath:t+"/platformio",schemaPath:"#/properties/platformio/type",keyword:"type",params:{type:l.properties.platformio.type},message:"must be object,null",schema:l.properties.platformio.type,parentSchema:l.properties.platformio,data:i};e===null?e=[s]:e.push(s),a++;}if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.project===void 0){let s={instancePath:t+"/platformio",schemaPath:"#/properties/platformio/required",keyword:"required",params:{missingProperty:"project"},message:"must have required property 'project'",schema:l.properties.platformio.required,parentSchema:l.properties.platformio,data:i};e===null?e=[s]:e.push(s),a++;}for(let s in i)if(s!=="project"){let m={instancePath:t+"/platformio",schemaPath:"#/properties/platformio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:false,parentSchema:l.properties.platformio,data:i};e===null?e=[m]:e.push(m),a++;}if(i.project!==void 0){let s=i.project;if(typeof s=="string"){if(M$1(s)>1024){let m={instancePath:t+"/platformio/project",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:P$2,data:s};e===null?e=[m]:e.push(m),a++;}if(M$1(s)<1){let m={instancePath:t+"/platformio/project",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:P$2,data:s};e===null?e=[m]:e.push(m),a++;}if(!R$1.test(s)){let m={instancePath:t+"/platformio/project",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001f]+$"},message:'must match pattern "^[^\\u0000-\\u001f]+$"',schema:"^[^\\u0000-\\u001f]+$",parentSchema:P$2,data:s};e===null?e=[m]:e.push(m),a++;}}else {let m={instancePath:t+"/platformio/project",schemaPath:"#/$defs/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:P$2.type,parentSchema:P$2,data:s};e===null?e=[m]:e.push(m),a++;}}}}if(r.boards!==void 0){let i=r.boards;if(i&&typeof i=="object"&&!Array.isArray(i)){if(Object.keys(i).length>64){let s={instancePath:t+"/boards",schemaPath:"#/properties/boards/maxProperties",keyword:"maxProperties",params:{limit:64},message:"must NOT have more than 64 properties",schema:64,parentSchema:l.properties.boards,data:i};e===null?e=[s]:e.push(s),a++;}if(Object.keys(i).length<1){let s={instancePath:t+"/boards",schemaPath:"#/properties/boards/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:l.properties.boards,data:i};e===null?e=[s]:e.push(s),a++;}for(let s in i){let m=a;if(typeof s=="string"&&!de$1.test(s)){let p={instancePath:t+"/boards",schemaPath:"#/properties/boards/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]{1,64}$"},message:'must match pattern "^[A-Za-z0-9_-]{1,64}$"',schema:"^[A-Za-z0-9_-]{1,64}$",parentSchema:l.properties.boards.propertyNames,data:s,propertyName:s};e===null?e=[p]:e.push(p),a++;}var I=m===a;if(!I){let p={instancePath:t+"/boards",schemaPath:"#/properties/boards/propertyNames",keyword:"propertyNames",params:{propertyName:s},message:"property name must be valid",schema:l.properties.boards.propertyNames,parentSchema:l.properties.boards,data:i};e===null?e=[p]:e.push(p),a++;}}for(let s in i){let m=i[s];if(m&&typeof m=="object"&&!Array.isArray(m)){m.budgets===void 0&&(m.budgets={});for(let p in m)if(!(p==="budgets"||p==="environment"||p==="stack"||p==="clock")){let n={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/boards/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:false,parentSchema:l.properties.boards.additionalProperties,data:m};e===null?e=[n]:e.push(n),a++;}if(L$1(m.budgets,{instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/budgets",parentData:m,parentDataProperty:"budgets",rootData:x,dynamicAnchors:z})||(e=e===null?L$1.errors:e.concat(L$1.errors),a=e.length),m.environment!==void 0){let p=m.environment;if(typeof p=="string"){if(!ye$1.test(p)){let n={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/environment",schemaPath:"#/properties/boards/additionalProperties/properties/environment/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_.-]{1,64}$"},message:'must match pattern "^[A-Za-z0-9_.-]{1,64}$"',schema:"^[A-Za-z0-9_.-]{1,64}$",parentSchema:l.properties.boards.additionalProperties.properties.environment,data:p};e===null?e=[n]:e.push(n),a++;}}else {let n={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/environment",schemaPath:"#/properties/boards/additionalProperties/properties/environment/type",keyword:"type",params:{type:"string"},message:"must be string",schema:l.properties.boards.additionalProperties.properties.environment.type,parentSchema:l.properties.boards.additionalProperties.properties.environment,data:p};e===null?e=[n]:e.push(n),a++;}}if(m.stack!==void 0){let p=m.stack,n=a,b=false,k=a;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/stack",schemaPath:"#/$defs/size/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:u$1.anyOf[0].type,parentSchema:u$1.anyOf[0],data:p};e===null?e=[y]:e.push(y),a++;}if(typeof p=="number"&&isFinite(p)){if(p>4294967296||isNaN(p)){let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/stack",schemaPath:"#/$defs/size/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:u$1.anyOf[0],data:p};e===null?e=[y]:e.push(y),a++;}if(p<0||isNaN(p)){let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/stack",schemaPath:"#/$defs/size/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:u$1.anyOf[0],data:p};e===null?e=[y]:e.push(y),a++;}}var j=k===a;b=b||j;let w=a;if(typeof p=="string"){if(!V$1.test(p)){let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/stack",schemaPath:"#/$defs/size/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"},message:'must match pattern "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$"',schema:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(B|kB|KB|KiB|MB|MiB)$",parentSchema:u$1.anyOf[1],data:p};e===null?e=[y]:e.push(y),a++;}}else {let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/stack",schemaPath:"#/$defs/size/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:u$1.anyOf[1].type,parentSchema:u$1.anyOf[1],data:p};e===null?e=[y]:e.push(y),a++;}var j=w===a;if(b=b||j,b)a=n,e!==null&&(n?e.length=n:e=null);else {let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/stack",schemaPath:"#/$defs/size/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:u$1.anyOf,parentSchema:u$1,data:p};e===null?e=[y]:e.push(y),a++;}}if(m.clock!==void 0){let p=m.clock,n=a,b=false,k=a;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/clock",schemaPath:"#/$defs/frequency/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:K$2.anyOf[0].type,parentSchema:K$2.anyOf[0],data:p};e===null?e=[y]:e.push(y),a++;}if(typeof p=="number"&&isFinite(p)){if(p>1e10||isNaN(p)){let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/clock",schemaPath:"#/$defs/frequency/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e10},message:"must be <= 10000000000",schema:1e10,parentSchema:K$2.anyOf[0],data:p};e===null?e=[y]:e.push(y),a++;}if(p<1||isNaN(p)){let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/clock",schemaPath:"#/$defs/frequency/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:K$2.anyOf[0],data:p};e===null?e=[y]:e.push(y),a++;}}var O=k===a;b=b||O;let w=a;if(typeof p=="string"){if(!ge$1.test(p)){let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/clock",schemaPath:"#/$defs/frequency/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(Hz|kHz|MHz)$"},message:'must match pattern "^[0-9]{1,10}(\\.[0-9]{1,6})? ?(Hz|kHz|MHz)$"',schema:"^[0-9]{1,10}(\\.[0-9]{1,6})? ?(Hz|kHz|MHz)$",parentSchema:K$2.anyOf[1],data:p};e===null?e=[y]:e.push(y),a++;}}else {let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/clock",schemaPath:"#/$defs/frequency/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:K$2.anyOf[1].type,parentSchema:K$2.anyOf[1],data:p};e===null?e=[y]:e.push(y),a++;}var O=w===a;if(b=b||O,b)a=n,e!==null&&(n?e.length=n:e=null);else {let y={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/clock",schemaPath:"#/$defs/frequency/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:K$2.anyOf,parentSchema:K$2,data:p};e===null?e=[y]:e.push(y),a++;}}}else {let p={instancePath:t+"/boards/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/boards/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.properties.boards.additionalProperties.type,parentSchema:l.properties.boards.additionalProperties,data:m};e===null?e=[p]:e.push(p),a++;}}}else {let s={instancePath:t+"/boards",schemaPath:"#/properties/boards/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.properties.boards.type,parentSchema:l.properties.boards,data:i};e===null?e=[s]:e.push(s),a++;}}let B=r.search;if(B&&typeof B=="object"&&!Array.isArray(B)){B.seed===void 0&&(B.seed=1),B.evaluations===void 0&&(B.evaluations=200);for(let m in B)if(!(m==="seed"||m==="evaluations"||m==="time")){let p={instancePath:t+"/search",schemaPath:"#/properties/search/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:l.properties.search,data:B};e===null?e=[p]:e.push(p),a++;}let i=B.seed;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let m={instancePath:t+"/search/seed",schemaPath:"#/properties/search/properties/seed/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:l.properties.search.properties.seed.type,parentSchema:l.properties.search.properties.seed,data:i};e===null?e=[m]:e.push(m),a++;}if(typeof i=="number"&&isFinite(i)){if(i>4294967295||isNaN(i)){let m={instancePath:t+"/search/seed",schemaPath:"#/properties/search/properties/seed/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:l.properties.search.properties.seed,data:i};e===null?e=[m]:e.push(m),a++;}if(i<0||isNaN(i)){let m={instancePath:t+"/search/seed",schemaPath:"#/properties/search/properties/seed/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:l.properties.search.properties.seed,data:i};e===null?e=[m]:e.push(m),a++;}}let s=B.evaluations;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let m={instancePath:t+"/search/evaluations",schemaPath:"#/properties/search/properties/evaluations/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:l.properties.search.properties.evaluations.type,parentSchema:l.properties.search.properties.evaluations,data:s};e===null?e=[m]:e.push(m),a++;}if(typeof s=="number"&&isFinite(s)){if(s>1e5||isNaN(s)){let m={instancePath:t+"/search/evaluations",schemaPath:"#/properties/search/properties/evaluations/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},message:"must be <= 100000",schema:1e5,parentSchema:l.properties.search.properties.evaluations,data:s};e===null?e=[m]:e.push(m),a++;}if(s<1||isNaN(s)){let m={instancePath:t+"/search/evaluations",schemaPath:"#/properties/search/properties/evaluations/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:l.properties.search.properties.evaluations,data:s};e===null?e=[m]:e.push(m),a++;}}if(B.time!==void 0){let m=B.time,p=a,n=false,b=a;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){let w={instancePath:t+"/search/time",schemaPath:"#/$defs/time/anyOf/0/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:g$1.anyOf[0].type,parentSchema:g$1.anyOf[0],data:m};e===null?e=[w]:e.push(w),a++;}if(typeof m=="number"&&isFinite(m)){if(m>1e12||isNaN(m)){let w={instancePath:t+"/search/time",schemaPath:"#/$defs/time/anyOf/0/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:g$1.anyOf[0],data:m};e===null?e=[w]:e.push(w),a++;}if(m<0||isNaN(m)){let w={instancePath:t+"/search/time",schemaPath:"#/$defs/time/anyOf/0/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:g$1.anyOf[0],data:m};e===null?e=[w]:e.push(w),a++;}}var v=b===a;n=n||v;let k=a;if(typeof m=="string"){if(!Y$2.test(m)){let w={instancePath:t+"/search/time",schemaPath:"#/$defs/time/anyOf/1/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"},message:'must match pattern "^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$"',schema:"^[0-9]{1,12}(\\.[0-9]{1,6})? ?(us|ms|s)$",parentSchema:g$1.anyOf[1],data:m};e===null?e=[w]:e.push(w),a++;}}else {let w={instancePath:t+"/search/time",schemaPath:"#/$defs/time/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string",schema:g$1.anyOf[1].type,parentSchema:g$1.anyOf[1],data:m};e===null?e=[w]:e.push(w),a++;}var v=k===a;if(n=n||v,n)a=p,e!==null&&(p?e.length=p:e=null);else {let w={instancePath:t+"/search/time",schemaPath:"#/$defs/time/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:g$1.anyOf,parentSchema:g$1,data:m};e===null?e=[w]:e.push(w),a++;}}}else {let i={instancePath:t+"/search",schemaPath:"#/properties/search/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.properties.search.type,parentSchema:l.properties.search,data:B};e===null?e=[i]:e.push(i),a++;}}else {let N={instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:l.type,parentSchema:l,data:r};e===null?e=[N]:e.push(N),a++;}return ee.errors=e,a===0}ee.evaluated={props:true,dynamicProps:false,dynamicItems:false};

var K$1=(t,a)=>()=>{try{return a||t((a={exports:{}}).exports,a),a.exports}catch(I){throw a=0,I}};var G=K$1(M=>{"use strict";Object.defineProperty(M,"__esModule",{value:!0});function R(t){let a=t.length,I=0,L=0,F;for(;L<a;)I++,F=t.charCodeAt(L++),F>=55296&&F<=56319&&L<a&&(F=t.charCodeAt(L),(F&64512)===56320&&L++);return I}M.default=R;R.code='require("ajv/dist/runtime/ucs2length").default';});var Y$1=i,c={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"network.schema.json",type:"object",additionalProperties:false,required:["version","name","board","core","objective","rows","model","sha256","arenaBytes","boundBytes","stackBytes","flashBytes","instructions","macs","recomputedMacs","strips","inputs","outputs","stages","layers","kernels","orderBytes","runBytes"],properties:{version:{const:1},name:{$ref:"#/$defs/text"},board:{$ref:"#/$defs/text"},core:{$ref:"#/$defs/text"},objective:{anyOf:[{enum:["sram","balanced","speed"]},{$ref:"#/$defs/count"}]},rows:{enum:["none","input","output","both"]},model:{$ref:"#/$defs/text"},sha256:{type:"string",pattern:"^[0-9a-f]{64}$"},arenaBytes:{$ref:"#/$defs/count"},boundBytes:{$ref:"#/$defs/count"},stackBytes:{$ref:"#/$defs/countOrNull"},flashBytes:{$ref:"#/$defs/count"},instructions:{$ref:"#/$defs/count"},macs:{$ref:"#/$defs/count"},strips:{type:["boolean","null"]},recomputedMacs:{$ref:"#/$defs/count"},inputs:{type:"array",maxItems:64,items:{$ref:"#/$defs/port"}},outputs:{type:"array",maxItems:64,items:{$ref:"#/$defs/port"}},stages:{type:"array",maxItems:4096,items:{type:"object",additionalProperties:false,required:["first","last","steps","peakBytes","peakLayer"],properties:{first:{$ref:"#/$defs/count"},last:{$ref:"#/$defs/count"},steps:{$ref:"#/$defs/count"},peakBytes:{$ref:"#/$defs/count"},peakLayer:{$ref:"#/$defs/count"}}}},layers:{type:"array",maxItems:4096,items:{type:"object",additionalProperties:false,required:["name","kind","shape","macs","instructions","weightBytes","parameterBytes","tableBytes","scheduleBytes","kernel"],properties:{name:{$ref:"#/$defs/text"},kind:{$ref:"#/$defs/text"},shape:{$ref:"#/$defs/shape"},macs:{$ref:"#/$defs/count"},instructions:{$ref:"#/$defs/count"},weightBytes:{$ref:"#/$defs/count"},parameterBytes:{$ref:"#/$defs/count"},tableBytes:{$ref:"#/$defs/count"},scheduleBytes:{$ref:"#/$defs/count"},kernel:{$ref:"#/$defs/text"}}}},kernels:{type:"array",maxItems:4096,items:{type:"object",additionalProperties:false,required:["name","bytes"],properties:{name:{$ref:"#/$defs/text"},bytes:{$ref:"#/$defs/count"}}}},orderBytes:{$ref:"#/$defs/count"},runBytes:{$ref:"#/$defs/count"}},$defs:{text:{type:"string",maxLength:512},count:{type:"integer",minimum:0,maximum:9007199254740991},countOrNull:{type:["integer","null"],minimum:0,maximum:9007199254740991},shape:{type:"array",maxItems:8,items:{$ref:"#/$defs/count"}},port:{type:"object",additionalProperties:false,required:["name","shape","type","scale","zeroPoint","bytes"],properties:{name:{$ref:"#/$defs/text"},shape:{$ref:"#/$defs/shape"},type:{enum:["int8","uint8"]},scale:{type:"number"},zeroPoint:{type:"integer",minimum:-128,maximum:255},bytes:{$ref:"#/$defs/count"}}}}},b={type:"string",maxLength:512},m$1={type:"integer",minimum:0,maximum:9007199254740991},z$1={type:["integer","null"],minimum:0,maximum:9007199254740991},H$1=Object.prototype.hasOwnProperty,q$1=G().default,Q=new RegExp("^[0-9a-f]{64}$","u"),_$1={type:"object",additionalProperties:false,required:["name","shape","type","scale","zeroPoint","bytes"],properties:{name:{$ref:"#/$defs/text"},shape:{$ref:"#/$defs/shape"},type:{enum:["int8","uint8"]},scale:{type:"number"},zeroPoint:{type:"integer",minimum:-128,maximum:255},bytes:{$ref:"#/$defs/count"}}},E$1={type:"array",maxItems:8,items:{$ref:"#/$defs/count"}};function B$1(t,{instancePath:a="",parentData:I,parentDataProperty:L,rootData:F=t,dynamicAnchors:A={}}={}){let d=null,s=0,x=B$1.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&(x.items=void 0),s===0)if(Array.isArray(t)){if(t.length>8)return B$1.errors=[{instancePath:a,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit:8},message:"must NOT have more than 8 items",schema:8,parentSchema:E$1,data:t}],false;{var n=true;let S=t.length;for(let j=0;j<S;j++){let u=t[j],N=s;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u)))return B$1.errors=[{instancePath:a+"/"+j,schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:u}],false;if(typeof u=="number"&&isFinite(u)){if(u>9007199254740991||isNaN(u))return B$1.errors=[{instancePath:a+"/"+j,schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:u}],false;if(u<0||isNaN(u))return B$1.errors=[{instancePath:a+"/"+j,schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:u}],false}var n=N===s;if(!n)break}}}else return B$1.errors=[{instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:E$1.type,parentSchema:E$1,data:t}],false;return B$1.errors=d,s===0}B$1.evaluated={items:true,dynamicProps:false,dynamicItems:false};function P$1(t,{instancePath:a="",parentData:I,parentDataProperty:L,rootData:F=t,dynamicAnchors:A={}}={}){let d=null,s=0,x=P$1.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&(x.items=void 0),s===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let S;if(t.name===void 0&&(S="name")||t.shape===void 0&&(S="shape")||t.type===void 0&&(S="type")||t.scale===void 0&&(S="scale")||t.zeroPoint===void 0&&(S="zeroPoint")||t.bytes===void 0&&(S="bytes"))return P$1.errors=[{instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:S},message:"must have required property '"+S+"'",schema:_$1.required,parentSchema:_$1,data:t}],false;{let j=s;for(let u in t)if(!(u==="name"||u==="shape"||u==="type"||u==="scale"||u==="zeroPoint"||u==="bytes")){return P$1.errors=[{instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:u},message:"must NOT have additional properties",schema:false,parentSchema:_$1,data:t}],false;}if(j===s){if(t.name!==void 0){let u=t.name,N=s;if(s===s)if(typeof u=="string"){if(q$1(u)>512)return P$1.errors=[{instancePath:a+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:u}],false}else return P$1.errors=[{instancePath:a+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:u}],false;var n=N===s;}else var n=true;if(n){if(t.shape!==void 0){let u=s;B$1(t.shape,{instancePath:a+"/shape",parentData:t,parentDataProperty:"shape",rootData:F,dynamicAnchors:A})||(d=d===null?B$1.errors:d.concat(B$1.errors),s=d.length);var n=u===s;}else var n=true;if(n){if(t.type!==void 0){let u=t.type,N=s;if(!(u==="int8"||u==="uint8"))return P$1.errors=[{instancePath:a+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:_$1.properties.type.enum},message:"must be equal to one of the allowed values",schema:_$1.properties.type.enum,parentSchema:_$1.properties.type,data:u}],false;var n=N===s;}else var n=true;if(n){if(t.scale!==void 0){let u=t.scale,N=s;if(!(typeof u=="number"&&isFinite(u)))return P$1.errors=[{instancePath:a+"/scale",schemaPath:"#/properties/scale/type",keyword:"type",params:{type:"number"},message:"must be number",schema:_$1.properties.scale.type,parentSchema:_$1.properties.scale,data:u}],false;var n=N===s;}else var n=true;if(n){if(t.zeroPoint!==void 0){let u=t.zeroPoint,N=s;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u)))return P$1.errors=[{instancePath:a+"/zeroPoint",schemaPath:"#/properties/zeroPoint/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:_$1.properties.zeroPoint.type,parentSchema:_$1.properties.zeroPoint,data:u}],false;if(s===N&&typeof u=="number"&&isFinite(u)){if(u>255||isNaN(u))return P$1.errors=[{instancePath:a+"/zeroPoint",schemaPath:"#/properties/zeroPoint/maximum",keyword:"maximum",params:{comparison:"<=",limit:255},message:"must be <= 255",schema:255,parentSchema:_$1.properties.zeroPoint,data:u}],false;if(u<-128||isNaN(u))return P$1.errors=[{instancePath:a+"/zeroPoint",schemaPath:"#/properties/zeroPoint/minimum",keyword:"minimum",params:{comparison:">=",limit:-128},message:"must be >= -128",schema:-128,parentSchema:_$1.properties.zeroPoint,data:u}],false}var n=N===s;}else var n=true;if(n)if(t.bytes!==void 0){let u=t.bytes,N=s,$=s;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u)))return P$1.errors=[{instancePath:a+"/bytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:u}],false;if(s===$&&typeof u=="number"&&isFinite(u)){if(u>9007199254740991||isNaN(u))return P$1.errors=[{instancePath:a+"/bytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:u}],false;if(u<0||isNaN(u))return P$1.errors=[{instancePath:a+"/bytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:u}],false}var n=N===s;}else var n=true;}}}}}}}else return P$1.errors=[{instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:_$1.type,parentSchema:_$1,data:t}],false;return P$1.errors=d,s===0}P$1.evaluated={props:true,dynamicProps:false,dynamicItems:false};function i(t,{instancePath:a="",parentData:I,parentDataProperty:L,rootData:F=t,dynamicAnchors:A={}}={}){let d=null,s=0,x=i.evaluated;if(x.dynamicProps&&(x.props=void 0),x.dynamicItems&&(x.items=void 0),s===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let v;if(t.version===void 0&&(v="version")||t.name===void 0&&(v="name")||t.board===void 0&&(v="board")||t.core===void 0&&(v="core")||t.objective===void 0&&(v="objective")||t.rows===void 0&&(v="rows")||t.model===void 0&&(v="model")||t.sha256===void 0&&(v="sha256")||t.arenaBytes===void 0&&(v="arenaBytes")||t.boundBytes===void 0&&(v="boundBytes")||t.stackBytes===void 0&&(v="stackBytes")||t.flashBytes===void 0&&(v="flashBytes")||t.instructions===void 0&&(v="instructions")||t.macs===void 0&&(v="macs")||t.recomputedMacs===void 0&&(v="recomputedMacs")||t.strips===void 0&&(v="strips")||t.inputs===void 0&&(v="inputs")||t.outputs===void 0&&(v="outputs")||t.stages===void 0&&(v="stages")||t.layers===void 0&&(v="layers")||t.kernels===void 0&&(v="kernels")||t.orderBytes===void 0&&(v="orderBytes")||t.runBytes===void 0&&(v="runBytes"))return i.errors=[{instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:v},message:"must have required property '"+v+"'",schema:c.required,parentSchema:c,data:t}],false;{let J=s;for(let e in t)if(!H$1.call(c.properties,e)){return i.errors=[{instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:e},message:"must NOT have additional properties",schema:false,parentSchema:c,data:t}],false;}if(J===s){if(t.version!==void 0){let e=t.version,f=s;if(e!==1)return i.errors=[{instancePath:a+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},message:"must be equal to constant",schema:1,parentSchema:c.properties.version,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.name!==void 0){let e=t.name,f=s;if(s===s)if(typeof e=="string"){if(q$1(e)>512)return i.errors=[{instancePath:a+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:e}],false}else return i.errors=[{instancePath:a+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.board!==void 0){let e=t.board,f=s;if(s===s)if(typeof e=="string"){if(q$1(e)>512)return i.errors=[{instancePath:a+"/board",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:e}],false}else return i.errors=[{instancePath:a+"/board",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.core!==void 0){let e=t.core,f=s;if(s===s)if(typeof e=="string"){if(q$1(e)>512)return i.errors=[{instancePath:a+"/core",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:e}],false}else return i.errors=[{instancePath:a+"/core",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.objective!==void 0){let e=t.objective,f=s,k=s,w=false,p=s;if(!(e==="sram"||e==="balanced"||e==="speed")){let l={instancePath:a+"/objective",schemaPath:"#/properties/objective/anyOf/0/enum",keyword:"enum",params:{allowedValues:c.properties.objective.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:c.properties.objective.anyOf[0].enum,parentSchema:c.properties.objective.anyOf[0],data:e};d===null?d=[l]:d.push(l),s++;}var S=p===s;w=w||S;let o=s,O=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))){let l={instancePath:a+"/objective",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e};d===null?d=[l]:d.push(l),s++;}if(s===O&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e)){let l={instancePath:a+"/objective",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e};d===null?d=[l]:d.push(l),s++;}else if(e<0||isNaN(e)){let l={instancePath:a+"/objective",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e};d===null?d=[l]:d.push(l),s++;}}var S=o===s;if(w=w||S,w)s=k,d!==null&&(k?d.length=k:d=null);else {let l={instancePath:a+"/objective",schemaPath:"#/properties/objective/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:c.properties.objective.anyOf,parentSchema:c.properties.objective,data:e};return d===null?d=[l]:d.push(l),s++,i.errors=d,false}var n=f===s;}else var n=true;if(n){if(t.rows!==void 0){let e=t.rows,f=s;if(!(e==="none"||e==="input"||e==="output"||e==="both"))return i.errors=[{instancePath:a+"/rows",schemaPath:"#/properties/rows/enum",keyword:"enum",params:{allowedValues:c.properties.rows.enum},message:"must be equal to one of the allowed values",schema:c.properties.rows.enum,parentSchema:c.properties.rows,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.model!==void 0){let e=t.model,f=s;if(s===s)if(typeof e=="string"){if(q$1(e)>512)return i.errors=[{instancePath:a+"/model",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:e}],false}else return i.errors=[{instancePath:a+"/model",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.sha256!==void 0){let e=t.sha256,f=s;if(s===f)if(typeof e=="string"){if(!Q.test(e))return i.errors=[{instancePath:a+"/sha256",schemaPath:"#/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:c.properties.sha256,data:e}],false}else return i.errors=[{instancePath:a+"/sha256",schemaPath:"#/properties/sha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:c.properties.sha256.type,parentSchema:c.properties.sha256,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.arenaBytes!==void 0){let e=t.arenaBytes,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:a+"/arenaBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/arenaBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/arenaBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e}],false}var n=f===s;}else var n=true;if(n){if(t.boundBytes!==void 0){let e=t.boundBytes,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:a+"/boundBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/boundBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/boundBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e}],false}var n=f===s;}else var n=true;if(n){if(t.stackBytes!==void 0){let e=t.stackBytes,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e))&&e!==null)return i.errors=[{instancePath:a+"/stackBytes",schemaPath:"#/$defs/countOrNull/type",keyword:"type",params:{type:z$1.type},message:"must be integer,null",schema:z$1.type,parentSchema:z$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/stackBytes",schemaPath:"#/$defs/countOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:z$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/stackBytes",schemaPath:"#/$defs/countOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:z$1,data:e}],false}var n=f===s;}else var n=true;if(n){if(t.flashBytes!==void 0){let e=t.flashBytes,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:a+"/flashBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/flashBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/flashBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e}],false}var n=f===s;}else var n=true;if(n){if(t.instructions!==void 0){let e=t.instructions,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:a+"/instructions",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/instructions",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/instructions",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e}],false}var n=f===s;}else var n=true;if(n){if(t.macs!==void 0){let e=t.macs,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:a+"/macs",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/macs",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/macs",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e}],false}var n=f===s;}else var n=true;if(n){if(t.strips!==void 0){let e=t.strips,f=s;if(typeof e!="boolean"&&e!==null)return i.errors=[{instancePath:a+"/strips",schemaPath:"#/properties/strips/type",keyword:"type",params:{type:c.properties.strips.type},message:"must be boolean,null",schema:c.properties.strips.type,parentSchema:c.properties.strips,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.recomputedMacs!==void 0){let e=t.recomputedMacs,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:a+"/recomputedMacs",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/recomputedMacs",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/recomputedMacs",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e}],false}var n=f===s;}else var n=true;if(n){if(t.inputs!==void 0){let e=t.inputs,f=s;if(s===f)if(Array.isArray(e)){if(e.length>64)return i.errors=[{instancePath:a+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:c.properties.inputs,data:e}],false;{var j=true;let w=e.length;for(let p=0;p<w;p++){let o=s;P$1(e[p],{instancePath:a+"/inputs/"+p,parentData:e,parentDataProperty:p,rootData:F,dynamicAnchors:A})||(d=d===null?P$1.errors:d.concat(P$1.errors),s=d.length);var j=o===s;if(!j)break}}}else return i.errors=[{instancePath:a+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type:"array"},message:"must be array",schema:c.properties.inputs.type,parentSchema:c.properties.inputs,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.outputs!==void 0){let e=t.outputs,f=s;if(s===f)if(Array.isArray(e)){if(e.length>64)return i.errors=[{instancePath:a+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:c.properties.outputs,data:e}],false;{var u=true;let w=e.length;for(let p=0;p<w;p++){let o=s;P$1(e[p],{instancePath:a+"/outputs/"+p,parentData:e,parentDataProperty:p,rootData:F,dynamicAnchors:A})||(d=d===null?P$1.errors:d.concat(P$1.errors),s=d.length);var u=o===s;if(!u)break}}}else return i.errors=[{instancePath:a+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type:"array"},message:"must be array",schema:c.properties.outputs.type,parentSchema:c.properties.outputs,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.stages!==void 0){let e=t.stages,f=s;if(s===f)if(Array.isArray(e)){if(e.length>4096)return i.errors=[{instancePath:a+"/stages",schemaPath:"#/properties/stages/maxItems",keyword:"maxItems",params:{limit:4096},message:"must NOT have more than 4096 items",schema:4096,parentSchema:c.properties.stages,data:e}],false;{var N=true;let w=e.length;for(let p=0;p<w;p++){let o=e[p],O=s;if(s===O)if(o&&typeof o=="object"&&!Array.isArray(o)){let l;if(o.first===void 0&&(l="first")||o.last===void 0&&(l="last")||o.steps===void 0&&(l="steps")||o.peakBytes===void 0&&(l="peakBytes")||o.peakLayer===void 0&&(l="peakLayer"))return i.errors=[{instancePath:a+"/stages/"+p,schemaPath:"#/properties/stages/items/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'",schema:c.properties.stages.items.required,parentSchema:c.properties.stages.items,data:o}],false;{let T=s;for(let r in o)if(!(r==="first"||r==="last"||r==="steps"||r==="peakBytes"||r==="peakLayer")){return i.errors=[{instancePath:a+"/stages/"+p,schemaPath:"#/properties/stages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:c.properties.stages.items,data:o}],false;}if(T===s){if(o.first!==void 0){let r=o.first,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/stages/"+p+"/first",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/first",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/first",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var $=y===s;}else var $=true;if($){if(o.last!==void 0){let r=o.last,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/stages/"+p+"/last",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/last",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/last",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var $=y===s;}else var $=true;if($){if(o.steps!==void 0){let r=o.steps,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/stages/"+p+"/steps",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/steps",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/steps",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var $=y===s;}else var $=true;if($){if(o.peakBytes!==void 0){let r=o.peakBytes,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/stages/"+p+"/peakBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/peakBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/peakBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var $=y===s;}else var $=true;if($)if(o.peakLayer!==void 0){let r=o.peakLayer,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/stages/"+p+"/peakLayer",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/peakLayer",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/stages/"+p+"/peakLayer",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var $=y===s;}else var $=true;}}}}}}else return i.errors=[{instancePath:a+"/stages/"+p,schemaPath:"#/properties/stages/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:c.properties.stages.items.type,parentSchema:c.properties.stages.items,data:o}],false;var N=O===s;if(!N)break}}}else return i.errors=[{instancePath:a+"/stages",schemaPath:"#/properties/stages/type",keyword:"type",params:{type:"array"},message:"must be array",schema:c.properties.stages.type,parentSchema:c.properties.stages,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.layers!==void 0){let e=t.layers,f=s;if(s===f)if(Array.isArray(e)){if(e.length>4096)return i.errors=[{instancePath:a+"/layers",schemaPath:"#/properties/layers/maxItems",keyword:"maxItems",params:{limit:4096},message:"must NOT have more than 4096 items",schema:4096,parentSchema:c.properties.layers,data:e}],false;{var V=true;let w=e.length;for(let p=0;p<w;p++){let o=e[p],O=s;if(s===O)if(o&&typeof o=="object"&&!Array.isArray(o)){let l;if(o.name===void 0&&(l="name")||o.kind===void 0&&(l="kind")||o.shape===void 0&&(l="shape")||o.macs===void 0&&(l="macs")||o.instructions===void 0&&(l="instructions")||o.weightBytes===void 0&&(l="weightBytes")||o.parameterBytes===void 0&&(l="parameterBytes")||o.tableBytes===void 0&&(l="tableBytes")||o.scheduleBytes===void 0&&(l="scheduleBytes")||o.kernel===void 0&&(l="kernel"))return i.errors=[{instancePath:a+"/layers/"+p,schemaPath:"#/properties/layers/items/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'",schema:c.properties.layers.items.required,parentSchema:c.properties.layers.items,data:o}],false;{let T=s;for(let r in o)if(!H$1.call(c.properties.layers.items.properties,r)){return i.errors=[{instancePath:a+"/layers/"+p,schemaPath:"#/properties/layers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:c.properties.layers.items,data:o}],false;}if(T===s){if(o.name!==void 0){let r=o.name,y=s;if(s===s)if(typeof r=="string"){if(q$1(r)>512)return i.errors=[{instancePath:a+"/layers/"+p+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:r}],false}else return i.errors=[{instancePath:a+"/layers/"+p+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:r}],false;var h=y===s;}else var h=true;if(h){if(o.kind!==void 0){let r=o.kind,y=s;if(s===s)if(typeof r=="string"){if(q$1(r)>512)return i.errors=[{instancePath:a+"/layers/"+p+"/kind",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:r}],false}else return i.errors=[{instancePath:a+"/layers/"+p+"/kind",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:r}],false;var h=y===s;}else var h=true;if(h){if(o.shape!==void 0){let r=s;B$1(o.shape,{instancePath:a+"/layers/"+p+"/shape",parentData:o,parentDataProperty:"shape",rootData:F,dynamicAnchors:A})||(d=d===null?B$1.errors:d.concat(B$1.errors),s=d.length);var h=r===s;}else var h=true;if(h){if(o.macs!==void 0){let r=o.macs,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/layers/"+p+"/macs",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/macs",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/macs",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var h=y===s;}else var h=true;if(h){if(o.instructions!==void 0){let r=o.instructions,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/layers/"+p+"/instructions",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/instructions",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/instructions",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var h=y===s;}else var h=true;if(h){if(o.weightBytes!==void 0){let r=o.weightBytes,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/layers/"+p+"/weightBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/weightBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/weightBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var h=y===s;}else var h=true;if(h){if(o.parameterBytes!==void 0){let r=o.parameterBytes,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/layers/"+p+"/parameterBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/parameterBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/parameterBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var h=y===s;}else var h=true;if(h){if(o.tableBytes!==void 0){let r=o.tableBytes,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/layers/"+p+"/tableBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/tableBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/tableBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var h=y===s;}else var h=true;if(h){if(o.scheduleBytes!==void 0){let r=o.scheduleBytes,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/layers/"+p+"/scheduleBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/scheduleBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/layers/"+p+"/scheduleBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var h=y===s;}else var h=true;if(h)if(o.kernel!==void 0){let r=o.kernel,y=s;if(s===s)if(typeof r=="string"){if(q$1(r)>512)return i.errors=[{instancePath:a+"/layers/"+p+"/kernel",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:r}],false}else return i.errors=[{instancePath:a+"/layers/"+p+"/kernel",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:r}],false;var h=y===s;}else var h=true;}}}}}}}}}}}else return i.errors=[{instancePath:a+"/layers/"+p,schemaPath:"#/properties/layers/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:c.properties.layers.items.type,parentSchema:c.properties.layers.items,data:o}],false;var V=O===s;if(!V)break}}}else return i.errors=[{instancePath:a+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type:"array"},message:"must be array",schema:c.properties.layers.type,parentSchema:c.properties.layers,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.kernels!==void 0){let e=t.kernels,f=s;if(s===f)if(Array.isArray(e)){if(e.length>4096)return i.errors=[{instancePath:a+"/kernels",schemaPath:"#/properties/kernels/maxItems",keyword:"maxItems",params:{limit:4096},message:"must NOT have more than 4096 items",schema:4096,parentSchema:c.properties.kernels,data:e}],false;{var C=true;let w=e.length;for(let p=0;p<w;p++){let o=e[p],O=s;if(s===O)if(o&&typeof o=="object"&&!Array.isArray(o)){let l;if(o.name===void 0&&(l="name")||o.bytes===void 0&&(l="bytes"))return i.errors=[{instancePath:a+"/kernels/"+p,schemaPath:"#/properties/kernels/items/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'",schema:c.properties.kernels.items.required,parentSchema:c.properties.kernels.items,data:o}],false;{let T=s;for(let r in o)if(!(r==="name"||r==="bytes")){return i.errors=[{instancePath:a+"/kernels/"+p,schemaPath:"#/properties/kernels/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:c.properties.kernels.items,data:o}],false;}if(T===s){if(o.name!==void 0){let r=o.name,y=s;if(s===s)if(typeof r=="string"){if(q$1(r)>512)return i.errors=[{instancePath:a+"/kernels/"+p+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:b,data:r}],false}else return i.errors=[{instancePath:a+"/kernels/"+p+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:b.type,parentSchema:b,data:r}],false;var D=y===s;}else var D=true;if(D)if(o.bytes!==void 0){let r=o.bytes,y=s,g=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return i.errors=[{instancePath:a+"/kernels/"+p+"/bytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:r}],false;if(s===g&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return i.errors=[{instancePath:a+"/kernels/"+p+"/bytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:r}],false;if(r<0||isNaN(r))return i.errors=[{instancePath:a+"/kernels/"+p+"/bytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:r}],false}var D=y===s;}else var D=true;}}}else return i.errors=[{instancePath:a+"/kernels/"+p,schemaPath:"#/properties/kernels/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:c.properties.kernels.items.type,parentSchema:c.properties.kernels.items,data:o}],false;var C=O===s;if(!C)break}}}else return i.errors=[{instancePath:a+"/kernels",schemaPath:"#/properties/kernels/type",keyword:"type",params:{type:"array"},message:"must be array",schema:c.properties.kernels.type,parentSchema:c.properties.kernels,data:e}],false;var n=f===s;}else var n=true;if(n){if(t.orderBytes!==void 0){let e=t.orderBytes,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:a+"/orderBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/orderBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/orderBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e}],false}var n=f===s;}else var n=true;if(n)if(t.runBytes!==void 0){let e=t.runBytes,f=s,k=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return i.errors=[{instancePath:a+"/runBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:m$1.type,parentSchema:m$1,data:e}],false;if(s===k&&typeof e=="number"&&isFinite(e)){if(e>9007199254740991||isNaN(e))return i.errors=[{instancePath:a+"/runBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:m$1,data:e}],false;if(e<0||isNaN(e))return i.errors=[{instancePath:a+"/runBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:m$1,data:e}],false}var n=f===s;}else var n=true;}}}}}}}}}}}}}}}}}}}}}}}}else return i.errors=[{instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:c.type,parentSchema:c,data:t}],false;return i.errors=d,s===0}i.evaluated={props:true,dynamicProps:false,dynamicItems:false};

var w=(p,r)=>()=>{try{return r||p((r={exports:{}}).exports,r),r.exports}catch(y){throw r=0,y}};var P=w(x=>{"use strict";Object.defineProperty(x,"__esModule",{value:!0});function _(p){let r=p.length,y=0,c=0,f;for(;c<r;)y++,f=p.charCodeAt(c++),f>=55296&&f<=56319&&c<r&&(f=p.charCodeAt(c),(f&64512)===56320&&c++);return y}x.default=_;_.code='require("ajv/dist/runtime/ucs2length").default';});var q=g,m={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"platformio-board.schema.json",type:"object",required:["name","build","upload"],properties:{name:{type:"string",minLength:1,maxLength:96},vendor:{type:"string",maxLength:31},build:{type:"object",required:["f_cpu"],properties:{cpu:{type:"string",maxLength:64},mcu:{type:"string",maxLength:64},f_cpu:{type:["string","integer"],pattern:"^[0-9]{4,10}([uU]?[lL])?$",minimum:1e3,maximum:1e10,expected:'a clock in hertz such as "84000000L"'},flags:{$ref:"#/$defs/flags"},extra_flags:{$ref:"#/$defs/flags"}}},upload:{type:"object",required:["maximum_size","maximum_ram_size"],properties:{maximum_size:{$ref:"#/$defs/bytes"},maximum_ram_size:{$ref:"#/$defs/bytes"}}}},$defs:{bytes:{type:"integer",minimum:1,maximum:4294967296,expected:"a whole number of bytes, 4 GiB at most"},flags:{type:["string","array"],maxLength:4096,maxItems:64,items:{type:"string",maxLength:256},expected:"flags as a text or an array of texts"}}},n={type:["string","array"],maxLength:4096,maxItems:64,items:{type:"string",maxLength:256},expected:"flags as a text or an array of texts"},d={type:"integer",minimum:1,maximum:4294967296,expected:"a whole number of bytes, 4 GiB at most"},h=P().default,k=new RegExp("^[0-9]{4,10}([uU]?[lL])?$","u");function g(p,{instancePath:r="",parentData:y,parentDataProperty:c,rootData:f=p,dynamicAnchors:S={}}={}){let e=null,i=0,b=g.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),p&&typeof p=="object"&&!Array.isArray(p)){if(p.name===void 0){let t={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'",schema:m.required,parentSchema:m,data:p};e===null?e=[t]:e.push(t),i++;}if(p.build===void 0){let t={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"build"},message:"must have required property 'build'",schema:m.required,parentSchema:m,data:p};e===null?e=[t]:e.push(t),i++;}if(p.upload===void 0){let t={instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:"upload"},message:"must have required property 'upload'",schema:m.required,parentSchema:m,data:p};e===null?e=[t]:e.push(t),i++;}if(p.name!==void 0){let t=p.name;if(typeof t=="string"){if(h(t)>96){let a={instancePath:r+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:96},message:"must NOT have more than 96 characters",schema:96,parentSchema:m.properties.name,data:t};e===null?e=[a]:e.push(a),i++;}if(h(t)<1){let a={instancePath:r+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:m.properties.name,data:t};e===null?e=[a]:e.push(a),i++;}}else {let a={instancePath:r+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:m.properties.name.type,parentSchema:m.properties.name,data:t};e===null?e=[a]:e.push(a),i++;}}if(p.vendor!==void 0){let t=p.vendor;if(typeof t=="string"){if(h(t)>31){let a={instancePath:r+"/vendor",schemaPath:"#/properties/vendor/maxLength",keyword:"maxLength",params:{limit:31},message:"must NOT have more than 31 characters",schema:31,parentSchema:m.properties.vendor,data:t};e===null?e=[a]:e.push(a),i++;}}else {let a={instancePath:r+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type:"string"},message:"must be string",schema:m.properties.vendor.type,parentSchema:m.properties.vendor,data:t};e===null?e=[a]:e.push(a),i++;}}if(p.build!==void 0){let t=p.build;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.f_cpu===void 0){let a={instancePath:r+"/build",schemaPath:"#/properties/build/required",keyword:"required",params:{missingProperty:"f_cpu"},message:"must have required property 'f_cpu'",schema:m.properties.build.required,parentSchema:m.properties.build,data:t};e===null?e=[a]:e.push(a),i++;}if(t.cpu!==void 0){let a=t.cpu;if(typeof a=="string"){if(h(a)>64){let s={instancePath:r+"/build/cpu",schemaPath:"#/properties/build/properties/cpu/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters",schema:64,parentSchema:m.properties.build.properties.cpu,data:a};e===null?e=[s]:e.push(s),i++;}}else {let s={instancePath:r+"/build/cpu",schemaPath:"#/properties/build/properties/cpu/type",keyword:"type",params:{type:"string"},message:"must be string",schema:m.properties.build.properties.cpu.type,parentSchema:m.properties.build.properties.cpu,data:a};e===null?e=[s]:e.push(s),i++;}}if(t.mcu!==void 0){let a=t.mcu;if(typeof a=="string"){if(h(a)>64){let s={instancePath:r+"/build/mcu",schemaPath:"#/properties/build/properties/mcu/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters",schema:64,parentSchema:m.properties.build.properties.mcu,data:a};e===null?e=[s]:e.push(s),i++;}}else {let s={instancePath:r+"/build/mcu",schemaPath:"#/properties/build/properties/mcu/type",keyword:"type",params:{type:"string"},message:"must be string",schema:m.properties.build.properties.mcu.type,parentSchema:m.properties.build.properties.mcu,data:a};e===null?e=[s]:e.push(s),i++;}}if(t.f_cpu!==void 0){let a=t.f_cpu;if(typeof a!="string"&&!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a))){let s={instancePath:r+"/build/f_cpu",schemaPath:"#/properties/build/properties/f_cpu/type",keyword:"type",params:{type:m.properties.build.properties.f_cpu.type},message:"must be string,integer",schema:m.properties.build.properties.f_cpu.type,parentSchema:m.properties.build.properties.f_cpu,data:a};e===null?e=[s]:e.push(s),i++;}if(typeof a=="number"&&isFinite(a)){if(a>1e10||isNaN(a)){let s={instancePath:r+"/build/f_cpu",schemaPath:"#/properties/build/properties/f_cpu/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e10},message:"must be <= 10000000000",schema:1e10,parentSchema:m.properties.build.properties.f_cpu,data:a};e===null?e=[s]:e.push(s),i++;}if(a<1e3||isNaN(a)){let s={instancePath:r+"/build/f_cpu",schemaPath:"#/properties/build/properties/f_cpu/minimum",keyword:"minimum",params:{comparison:">=",limit:1e3},message:"must be >= 1000",schema:1e3,parentSchema:m.properties.build.properties.f_cpu,data:a};e===null?e=[s]:e.push(s),i++;}}if(typeof a=="string"&&!k.test(a)){let s={instancePath:r+"/build/f_cpu",schemaPath:"#/properties/build/properties/f_cpu/pattern",keyword:"pattern",params:{pattern:"^[0-9]{4,10}([uU]?[lL])?$"},message:'must match pattern "^[0-9]{4,10}([uU]?[lL])?$"',schema:"^[0-9]{4,10}([uU]?[lL])?$",parentSchema:m.properties.build.properties.f_cpu,data:a};e===null?e=[s]:e.push(s),i++;}}if(t.flags!==void 0){let a=t.flags;if(typeof a!="string"&&!Array.isArray(a)){let s={instancePath:r+"/build/flags",schemaPath:"#/$defs/flags/type",keyword:"type",params:{type:n.type},message:"must be string,array",schema:n.type,parentSchema:n,data:a};e===null?e=[s]:e.push(s),i++;}if(typeof a=="string"&&h(a)>4096){let s={instancePath:r+"/build/flags",schemaPath:"#/$defs/flags/maxLength",keyword:"maxLength",params:{limit:4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:n,data:a};e===null?e=[s]:e.push(s),i++;}if(Array.isArray(a)){if(a.length>64){let u={instancePath:r+"/build/flags",schemaPath:"#/$defs/flags/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:n,data:a};e===null?e=[u]:e.push(u),i++;}let s=a.length;for(let u=0;u<s;u++){let o=a[u];if(typeof o=="string"){if(h(o)>256){let l={instancePath:r+"/build/flags/"+u,schemaPath:"#/$defs/flags/items/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:n.items,data:o};e===null?e=[l]:e.push(l),i++;}}else {let l={instancePath:r+"/build/flags/"+u,schemaPath:"#/$defs/flags/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:n.items.type,parentSchema:n.items,data:o};e===null?e=[l]:e.push(l),i++;}}}}if(t.extra_flags!==void 0){let a=t.extra_flags;if(typeof a!="string"&&!Array.isArray(a)){let s={instancePath:r+"/build/extra_flags",schemaPath:"#/$defs/flags/type",keyword:"type",params:{type:n.type},message:"must be string,array",schema:n.type,parentSchema:n,data:a};e===null?e=[s]:e.push(s),i++;}if(typeof a=="string"&&h(a)>4096){let s={instancePath:r+"/build/extra_flags",schemaPath:"#/$defs/flags/maxLength",keyword:"maxLength",params:{limit:4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:n,data:a};e===null?e=[s]:e.push(s),i++;}if(Array.isArray(a)){if(a.length>64){let u={instancePath:r+"/build/extra_flags",schemaPath:"#/$defs/flags/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:n,data:a};e===null?e=[u]:e.push(u),i++;}let s=a.length;for(let u=0;u<s;u++){let o=a[u];if(typeof o=="string"){if(h(o)>256){let l={instancePath:r+"/build/extra_flags/"+u,schemaPath:"#/$defs/flags/items/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:n.items,data:o};e===null?e=[l]:e.push(l),i++;}}else {let l={instancePath:r+"/build/extra_flags/"+u,schemaPath:"#/$defs/flags/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:n.items.type,parentSchema:n.items,data:o};e===null?e=[l]:e.push(l),i++;}}}}}else {let a={instancePath:r+"/build",schemaPath:"#/properties/build/type",keyword:"type",params:{type:"object"},message:"must be object",schema:m.properties.build.type,parentSchema:m.properties.build,data:t};e===null?e=[a]:e.push(a),i++;}}if(p.upload!==void 0){let t=p.upload;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.maximum_size===void 0){let a={instancePath:r+"/upload",schemaPath:"#/properties/upload/required",keyword:"required",params:{missingProperty:"maximum_size"},message:"must have required property 'maximum_size'",schema:m.properties.upload.required,parentSchema:m.properties.upload,data:t};e===null?e=[a]:e.push(a),i++;}if(t.maximum_ram_size===void 0){let a={instancePath:r+"/upload",schemaPath:"#/properties/upload/required",keyword:"required",params:{missingProperty:"maximum_ram_size"},message:"must have required property 'maximum_ram_size'",schema:m.properties.upload.required,parentSchema:m.properties.upload,data:t};e===null?e=[a]:e.push(a),i++;}if(t.maximum_size!==void 0){let a=t.maximum_size;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a))){let s={instancePath:r+"/upload/maximum_size",schemaPath:"#/$defs/bytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d.type,parentSchema:d,data:a};e===null?e=[s]:e.push(s),i++;}if(typeof a=="number"&&isFinite(a)){if(a>4294967296||isNaN(a)){let s={instancePath:r+"/upload/maximum_size",schemaPath:"#/$defs/bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:d,data:a};e===null?e=[s]:e.push(s),i++;}if(a<1||isNaN(a)){let s={instancePath:r+"/upload/maximum_size",schemaPath:"#/$defs/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:d,data:a};e===null?e=[s]:e.push(s),i++;}}}if(t.maximum_ram_size!==void 0){let a=t.maximum_ram_size;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a))){let s={instancePath:r+"/upload/maximum_ram_size",schemaPath:"#/$defs/bytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:d.type,parentSchema:d,data:a};e===null?e=[s]:e.push(s),i++;}if(typeof a=="number"&&isFinite(a)){if(a>4294967296||isNaN(a)){let s={instancePath:r+"/upload/maximum_ram_size",schemaPath:"#/$defs/bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:d,data:a};e===null?e=[s]:e.push(s),i++;}if(a<1||isNaN(a)){let s={instancePath:r+"/upload/maximum_ram_size",schemaPath:"#/$defs/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:d,data:a};e===null?e=[s]:e.push(s),i++;}}}}else {let a={instancePath:r+"/upload",schemaPath:"#/properties/upload/type",keyword:"type",params:{type:"object"},message:"must be object",schema:m.properties.upload.type,parentSchema:m.properties.upload,data:t};e===null?e=[a]:e.push(a),i++;}}}else {let t={instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:m.type,parentSchema:m,data:p};e===null?e=[t]:e.push(t),i++;}return g.errors=e,i===0}g.evaluated={props:{name:true,vendor:true,build:true,upload:true},dynamicProps:false,dynamicItems:false};

var ve=(s,t)=>()=>{try{return t||s((t={exports:{}}).exports,t),t.exports}catch(ee){throw t=0,ee}};var ye=ve(ce=>{"use strict";Object.defineProperty(ce,"__esModule",{value:!0});function he(s){let t=s.length,ee=0,U=0,I;for(;U<t;)ee++,I=s.charCodeAt(U++),I>=55296&&I<=56319&&U<t&&(I=s.charCodeAt(U),(I&64512)===56320&&U++);return ee}ce.default=he;he.code='require("ajv/dist/runtime/ucs2length").default';});var _e=B,N={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"report.schema.json",type:"object",additionalProperties:false,required:["version","tool","project","commit","run","attempt","verdict","boards"],properties:{version:{const:1},tool:{$ref:"#/$defs/text"},project:{type:"object",additionalProperties:false,required:["manifest","name","sha256"],properties:{manifest:{type:"string",minLength:1,maxLength:1024,pattern:"^[^\\u0000-\\u001f]+$"},name:{type:"string",pattern:"^[A-Za-z_][A-Za-z0-9_]{0,47}$"},sha256:{type:"string",pattern:"^[0-9a-f]{64}$"}}},commit:{type:["string","null"],pattern:"^[0-9a-f]{7,64}$"},run:{type:["string","null"],maxLength:64},attempt:{type:["integer","null"],minimum:1,maximum:1e6},verdict:{$ref:"#/$defs/verdict"},boards:{type:"array",maxItems:64,items:{$ref:"#/$defs/board"}}},$defs:{text:{type:"string",maxLength:256},sentence:{type:"string",maxLength:4096},verdict:{enum:["pass","warn","fail","error"]},bytes:{type:"integer",minimum:0,maximum:4294967296},bytesOrNull:{type:["integer","null"],minimum:0,maximum:4294967296},timeOrNull:{type:["integer","null"],minimum:0,maximum:1e12},amountOrNull:{type:["number","null"],minimum:0,maximum:1e300},fractionOrNull:{type:["number","null"],minimum:0,maximum:1},reasonOrNull:{type:["string","null"],maxLength:256},board:{type:"object",additionalProperties:false,required:["board","verdict","budgets","metrics","regions","network","notes","error"],properties:{board:{type:"string",pattern:"^[A-Za-z0-9_-]{1,64}$"},verdict:{$ref:"#/$defs/verdict"},budgets:{enum:["judged","not compared","none"]},metrics:{type:"object",additionalProperties:false,required:["sram","flash","accuracy","latency"],properties:{sram:{anyOf:[{$ref:"#/$defs/sizeMetric"},{type:"null"}]},flash:{anyOf:[{$ref:"#/$defs/sizeMetric"},{type:"null"}]},accuracy:{anyOf:[{$ref:"#/$defs/accuracyMetric"},{type:"null"}]},latency:{anyOf:[{$ref:"#/$defs/timeMetric"},{type:"null"}]}}},regions:{type:"array",maxItems:64,items:{$ref:"#/$defs/region"}},network:{anyOf:[{$ref:"network.schema.json"},{type:"null"}]},notes:{type:"array",maxItems:256,items:{$ref:"#/$defs/sentence"}},error:{anyOf:[{$ref:"#/$defs/problem"},{type:"null"}]}}},sizeMetric:{type:"object",additionalProperties:false,required:["value","unit","budget","limit","baseline","uncompared","verdict"],properties:{value:{$ref:"#/$defs/bytesOrNull"},unit:{const:"B"},budget:{$ref:"#/$defs/bytesOrNull"},limit:{$ref:"#/$defs/bytesOrNull"},baseline:{$ref:"#/$defs/bytesOrNull"},uncompared:{$ref:"#/$defs/reasonOrNull"},verdict:{$ref:"#/$defs/verdict"}}},timeMetric:{type:"object",additionalProperties:false,required:["value","unit","budget","limit","baseline","uncompared","verdict"],properties:{value:{$ref:"#/$defs/timeOrNull"},unit:{const:"us"},budget:{$ref:"#/$defs/timeOrNull"},limit:{$ref:"#/$defs/timeOrNull"},baseline:{$ref:"#/$defs/timeOrNull"},uncompared:{$ref:"#/$defs/reasonOrNull"},verdict:{$ref:"#/$defs/verdict"}}},accuracyMetric:{type:"object",additionalProperties:false,required:["value","unit","budget","limit","baseline","uncompared","verdict","n","correct","low","high"],properties:{value:{$ref:"#/$defs/amountOrNull"},unit:{enum:["top1","auc","mse"]},budget:{$ref:"#/$defs/amountOrNull"},limit:{type:"null"},baseline:{$ref:"#/$defs/amountOrNull"},uncompared:{$ref:"#/$defs/reasonOrNull"},verdict:{$ref:"#/$defs/verdict"},n:{type:"integer",minimum:0,maximum:4294967296},correct:{type:["integer","null"],minimum:0,maximum:4294967296},low:{$ref:"#/$defs/fractionOrNull"},high:{$ref:"#/$defs/fractionOrNull"}}},region:{type:"object",additionalProperties:false,required:["name","kind","used","extent","size"],properties:{name:{$ref:"#/$defs/text"},kind:{$ref:"#/$defs/text"},used:{$ref:"#/$defs/bytes"},extent:{$ref:"#/$defs/bytes"},size:{$ref:"#/$defs/bytes"}}},problem:{type:"object",additionalProperties:false,required:["code","message"],properties:{code:{type:"string",pattern:"^[A-Z][A-Z0-9_]{0,63}$"},message:{$ref:"#/$defs/sentence"},place:{type:"object",additionalProperties:false,required:["file"],properties:{file:{$ref:"#/$defs/sentence"},line:{type:"integer",minimum:1},column:{type:"integer",minimum:1},pointer:{$ref:"#/$defs/sentence"}}},next:{type:"array",maxItems:64,items:{$ref:"#/$defs/sentence"}}}}}},ne={type:"string",maxLength:256},Y={enum:["pass","warn","fail","error"]},M=ye().default,be=new RegExp("^[^\\u0000-\\u001f]+$","u"),$e=new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,47}$","u"),ge=new RegExp("^[0-9a-f]{64}$","u"),ke=new RegExp("^[0-9a-f]{7,64}$","u"),$={type:"object",additionalProperties:false,required:["board","verdict","budgets","metrics","regions","network","notes","error"],properties:{board:{type:"string",pattern:"^[A-Za-z0-9_-]{1,64}$"},verdict:{$ref:"#/$defs/verdict"},budgets:{enum:["judged","not compared","none"]},metrics:{type:"object",additionalProperties:false,required:["sram","flash","accuracy","latency"],properties:{sram:{anyOf:[{$ref:"#/$defs/sizeMetric"},{type:"null"}]},flash:{anyOf:[{$ref:"#/$defs/sizeMetric"},{type:"null"}]},accuracy:{anyOf:[{$ref:"#/$defs/accuracyMetric"},{type:"null"}]},latency:{anyOf:[{$ref:"#/$defs/timeMetric"},{type:"null"}]}}},regions:{type:"array",maxItems:64,items:{$ref:"#/$defs/region"}},network:{anyOf:[{$ref:"network.schema.json"},{type:"null"}]},notes:{type:"array",maxItems:256,items:{$ref:"#/$defs/sentence"}},error:{anyOf:[{$ref:"#/$defs/problem"},{type:"null"}]}}},X={type:"string",maxLength:4096},Pe=new RegExp("^[A-Za-z0-9_-]{1,64}$","u"),oe={type:"object",additionalProperties:false,required:["value","unit","budget","limit","baseline","uncompared","verdict"],properties:{value:{$ref:"#/$defs/bytesOrNull"},unit:{const:"B"},budget:{$ref:"#/$defs/bytesOrNull"},limit:{$ref:"#/$defs/bytesOrNull"},baseline:{$ref:"#/$defs/bytesOrNull"},uncompared:{$ref:"#/$defs/reasonOrNull"},verdict:{$ref:"#/$defs/verdict"}}},H={type:["integer","null"],minimum:0,maximum:4294967296},ie={type:["string","null"],maxLength:256};function L(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=L.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let h;if(s.value===void 0&&(h="value")||s.unit===void 0&&(h="unit")||s.budget===void 0&&(h="budget")||s.limit===void 0&&(h="limit")||s.baseline===void 0&&(h="baseline")||s.uncompared===void 0&&(h="uncompared")||s.verdict===void 0&&(h="verdict"))return L.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'",schema:oe.required,parentSchema:oe,data:s}],false;{for(let r in s)if(!(r==="value"||r==="unit"||r==="budget"||r==="limit"||r==="baseline"||r==="uncompared"||r==="verdict")){return L.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:oe,data:s}],false;}{if(s.value!==void 0){let r=s.value,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return L.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/bytesOrNull/type",keyword:"type",params:{type:H.type},message:"must be integer,null",schema:H.type,parentSchema:H,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return L.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/bytesOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:H,data:r}],false;if(r<0||isNaN(r))return L.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/bytesOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:H,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.unit!==void 0){let r=s.unit,d=e;if(r!=="B")return L.errors=[{instancePath:t+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"B"},message:"must be equal to constant",schema:"B",parentSchema:oe.properties.unit,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.budget!==void 0){let r=s.budget,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return L.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/bytesOrNull/type",keyword:"type",params:{type:H.type},message:"must be integer,null",schema:H.type,parentSchema:H,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return L.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/bytesOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:H,data:r}],false;if(r<0||isNaN(r))return L.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/bytesOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:H,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.limit!==void 0){let r=s.limit,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return L.errors=[{instancePath:t+"/limit",schemaPath:"#/$defs/bytesOrNull/type",keyword:"type",params:{type:H.type},message:"must be integer,null",schema:H.type,parentSchema:H,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return L.errors=[{instancePath:t+"/limit",schemaPath:"#/$defs/bytesOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:H,data:r}],false;if(r<0||isNaN(r))return L.errors=[{instancePath:t+"/limit",schemaPath:"#/$defs/bytesOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:H,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.baseline!==void 0){let r=s.baseline,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return L.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/bytesOrNull/type",keyword:"type",params:{type:H.type},message:"must be integer,null",schema:H.type,parentSchema:H,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return L.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/bytesOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:H,data:r}],false;if(r<0||isNaN(r))return L.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/bytesOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:H,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.uncompared!==void 0){let r=s.uncompared,d=e;if(typeof r!="string"&&r!==null)return L.errors=[{instancePath:t+"/uncompared",schemaPath:"#/$defs/reasonOrNull/type",keyword:"type",params:{type:ie.type},message:"must be string,null",schema:ie.type,parentSchema:ie,data:r}],false;if(typeof r=="string"&&M(r)>256)return L.errors=[{instancePath:t+"/uncompared",schemaPath:"#/$defs/reasonOrNull/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:ie,data:r}],false;var i=d===e;}else var i=true;if(i)if(s.verdict!==void 0){let r=s.verdict,d=e;if(!(r==="pass"||r==="warn"||r==="fail"||r==="error"))return L.errors=[{instancePath:t+"/verdict",schemaPath:"#/$defs/verdict/enum",keyword:"enum",params:{allowedValues:Y.enum},message:"must be equal to one of the allowed values",schema:Y.enum,parentSchema:Y,data:r}],false;var i=d===e;}else var i=true;}}}}}}}}else return L.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:oe.type,parentSchema:oe,data:s}],false;return L.errors=o,e===0}L.evaluated={props:true,dynamicProps:false,dynamicItems:false};var J={type:"object",additionalProperties:false,required:["value","unit","budget","limit","baseline","uncompared","verdict","n","correct","low","high"],properties:{value:{$ref:"#/$defs/amountOrNull"},unit:{enum:["top1","auc","mse"]},budget:{$ref:"#/$defs/amountOrNull"},limit:{type:"null"},baseline:{$ref:"#/$defs/amountOrNull"},uncompared:{$ref:"#/$defs/reasonOrNull"},verdict:{$ref:"#/$defs/verdict"},n:{type:"integer",minimum:0,maximum:4294967296},correct:{type:["integer","null"],minimum:0,maximum:4294967296},low:{$ref:"#/$defs/fractionOrNull"},high:{$ref:"#/$defs/fractionOrNull"}}},W={type:["number","null"],minimum:0,maximum:1e300},me={type:["number","null"],minimum:0,maximum:1},de=Object.prototype.hasOwnProperty;function _(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=_.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let h;if(s.value===void 0&&(h="value")||s.unit===void 0&&(h="unit")||s.budget===void 0&&(h="budget")||s.limit===void 0&&(h="limit")||s.baseline===void 0&&(h="baseline")||s.uncompared===void 0&&(h="uncompared")||s.verdict===void 0&&(h="verdict")||s.n===void 0&&(h="n")||s.correct===void 0&&(h="correct")||s.low===void 0&&(h="low")||s.high===void 0&&(h="high"))return _.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'",schema:J.required,parentSchema:J,data:s}],false;{for(let r in s)if(!de.call(J.properties,r)){return _.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:J,data:s}],false;}{if(s.value!==void 0){let r=s.value,d=e;if(!(typeof r=="number"&&isFinite(r))&&r!==null)return _.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/amountOrNull/type",keyword:"type",params:{type:W.type},message:"must be number,null",schema:W.type,parentSchema:W,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1e300||isNaN(r))return _.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/amountOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e300},message:"must be <= 1e+300",schema:1e300,parentSchema:W,data:r}],false;if(r<0||isNaN(r))return _.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/amountOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:W,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.unit!==void 0){let r=s.unit,d=e;if(!(r==="top1"||r==="auc"||r==="mse"))return _.errors=[{instancePath:t+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues:J.properties.unit.enum},message:"must be equal to one of the allowed values",schema:J.properties.unit.enum,parentSchema:J.properties.unit,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.budget!==void 0){let r=s.budget,d=e;if(!(typeof r=="number"&&isFinite(r))&&r!==null)return _.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/amountOrNull/type",keyword:"type",params:{type:W.type},message:"must be number,null",schema:W.type,parentSchema:W,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1e300||isNaN(r))return _.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/amountOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e300},message:"must be <= 1e+300",schema:1e300,parentSchema:W,data:r}],false;if(r<0||isNaN(r))return _.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/amountOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:W,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.limit!==void 0){let r=s.limit,d=e;if(r!==null)return _.errors=[{instancePath:t+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type:"null"},message:"must be null",schema:J.properties.limit.type,parentSchema:J.properties.limit,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.baseline!==void 0){let r=s.baseline,d=e;if(!(typeof r=="number"&&isFinite(r))&&r!==null)return _.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/amountOrNull/type",keyword:"type",params:{type:W.type},message:"must be number,null",schema:W.type,parentSchema:W,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1e300||isNaN(r))return _.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/amountOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e300},message:"must be <= 1e+300",schema:1e300,parentSchema:W,data:r}],false;if(r<0||isNaN(r))return _.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/amountOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:W,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.uncompared!==void 0){let r=s.uncompared,d=e;if(typeof r!="string"&&r!==null)return _.errors=[{instancePath:t+"/uncompared",schemaPath:"#/$defs/reasonOrNull/type",keyword:"type",params:{type:ie.type},message:"must be string,null",schema:ie.type,parentSchema:ie,data:r}],false;if(typeof r=="string"&&M(r)>256)return _.errors=[{instancePath:t+"/uncompared",schemaPath:"#/$defs/reasonOrNull/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:ie,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.verdict!==void 0){let r=s.verdict,d=e;if(!(r==="pass"||r==="warn"||r==="fail"||r==="error"))return _.errors=[{instancePath:t+"/verdict",schemaPath:"#/$defs/verdict/enum",keyword:"enum",params:{allowedValues:Y.enum},message:"must be equal to one of the allowed values",schema:Y.enum,parentSchema:Y,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.n!==void 0){let r=s.n,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return _.errors=[{instancePath:t+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:J.properties.n.type,parentSchema:J.properties.n,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return _.errors=[{instancePath:t+"/n",schemaPath:"#/properties/n/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:J.properties.n,data:r}],false;if(r<0||isNaN(r))return _.errors=[{instancePath:t+"/n",schemaPath:"#/properties/n/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:J.properties.n,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.correct!==void 0){let r=s.correct,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return _.errors=[{instancePath:t+"/correct",schemaPath:"#/properties/correct/type",keyword:"type",params:{type:J.properties.correct.type},message:"must be integer,null",schema:J.properties.correct.type,parentSchema:J.properties.correct,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return _.errors=[{instancePath:t+"/correct",schemaPath:"#/properties/correct/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:J.properties.correct,data:r}],false;if(r<0||isNaN(r))return _.errors=[{instancePath:t+"/correct",schemaPath:"#/properties/correct/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:J.properties.correct,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.low!==void 0){let r=s.low,d=e;if(!(typeof r=="number"&&isFinite(r))&&r!==null)return _.errors=[{instancePath:t+"/low",schemaPath:"#/$defs/fractionOrNull/type",keyword:"type",params:{type:me.type},message:"must be number,null",schema:me.type,parentSchema:me,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(r))return _.errors=[{instancePath:t+"/low",schemaPath:"#/$defs/fractionOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:me,data:r}],false;if(r<0||isNaN(r))return _.errors=[{instancePath:t+"/low",schemaPath:"#/$defs/fractionOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:me,data:r}],false}var i=d===e;}else var i=true;if(i)if(s.high!==void 0){let r=s.high,d=e;if(!(typeof r=="number"&&isFinite(r))&&r!==null)return _.errors=[{instancePath:t+"/high",schemaPath:"#/$defs/fractionOrNull/type",keyword:"type",params:{type:me.type},message:"must be number,null",schema:me.type,parentSchema:me,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(r))return _.errors=[{instancePath:t+"/high",schemaPath:"#/$defs/fractionOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:me,data:r}],false;if(r<0||isNaN(r))return _.errors=[{instancePath:t+"/high",schemaPath:"#/$defs/fractionOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:me,data:r}],false}var i=d===e;}else var i=true;}}}}}}}}}}}}else return _.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:J.type,parentSchema:J,data:s}],false;return _.errors=o,e===0}_.evaluated={props:true,dynamicProps:false,dynamicItems:false};var pe={type:"object",additionalProperties:false,required:["value","unit","budget","limit","baseline","uncompared","verdict"],properties:{value:{$ref:"#/$defs/timeOrNull"},unit:{const:"us"},budget:{$ref:"#/$defs/timeOrNull"},limit:{$ref:"#/$defs/timeOrNull"},baseline:{$ref:"#/$defs/timeOrNull"},uncompared:{$ref:"#/$defs/reasonOrNull"},verdict:{$ref:"#/$defs/verdict"}}},K={type:["integer","null"],minimum:0,maximum:1e12};function T(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=T.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let h;if(s.value===void 0&&(h="value")||s.unit===void 0&&(h="unit")||s.budget===void 0&&(h="budget")||s.limit===void 0&&(h="limit")||s.baseline===void 0&&(h="baseline")||s.uncompared===void 0&&(h="uncompared")||s.verdict===void 0&&(h="verdict"))return T.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'",schema:pe.required,parentSchema:pe,data:s}],false;{for(let r in s)if(!(r==="value"||r==="unit"||r==="budget"||r==="limit"||r==="baseline"||r==="uncompared"||r==="verdict")){return T.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:pe,data:s}],false;}{if(s.value!==void 0){let r=s.value,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return T.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/timeOrNull/type",keyword:"type",params:{type:K.type},message:"must be integer,null",schema:K.type,parentSchema:K,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r))return T.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/timeOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:K,data:r}],false;if(r<0||isNaN(r))return T.errors=[{instancePath:t+"/value",schemaPath:"#/$defs/timeOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:K,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.unit!==void 0){let r=s.unit,d=e;if(r!=="us")return T.errors=[{instancePath:t+"/unit",schemaPath:"#/properties/unit/const",keyword:"const",params:{allowedValue:"us"},message:"must be equal to constant",schema:"us",parentSchema:pe.properties.unit,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.budget!==void 0){let r=s.budget,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return T.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/timeOrNull/type",keyword:"type",params:{type:K.type},message:"must be integer,null",schema:K.type,parentSchema:K,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r))return T.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/timeOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:K,data:r}],false;if(r<0||isNaN(r))return T.errors=[{instancePath:t+"/budget",schemaPath:"#/$defs/timeOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:K,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.limit!==void 0){let r=s.limit,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return T.errors=[{instancePath:t+"/limit",schemaPath:"#/$defs/timeOrNull/type",keyword:"type",params:{type:K.type},message:"must be integer,null",schema:K.type,parentSchema:K,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r))return T.errors=[{instancePath:t+"/limit",schemaPath:"#/$defs/timeOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:K,data:r}],false;if(r<0||isNaN(r))return T.errors=[{instancePath:t+"/limit",schemaPath:"#/$defs/timeOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:K,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.baseline!==void 0){let r=s.baseline,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null)return T.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/timeOrNull/type",keyword:"type",params:{type:K.type},message:"must be integer,null",schema:K.type,parentSchema:K,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>1e12||isNaN(r))return T.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/timeOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e12},message:"must be <= 1000000000000",schema:1e12,parentSchema:K,data:r}],false;if(r<0||isNaN(r))return T.errors=[{instancePath:t+"/baseline",schemaPath:"#/$defs/timeOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:K,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.uncompared!==void 0){let r=s.uncompared,d=e;if(typeof r!="string"&&r!==null)return T.errors=[{instancePath:t+"/uncompared",schemaPath:"#/$defs/reasonOrNull/type",keyword:"type",params:{type:ie.type},message:"must be string,null",schema:ie.type,parentSchema:ie,data:r}],false;if(typeof r=="string"&&M(r)>256)return T.errors=[{instancePath:t+"/uncompared",schemaPath:"#/$defs/reasonOrNull/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:ie,data:r}],false;var i=d===e;}else var i=true;if(i)if(s.verdict!==void 0){let r=s.verdict,d=e;if(!(r==="pass"||r==="warn"||r==="fail"||r==="error"))return T.errors=[{instancePath:t+"/verdict",schemaPath:"#/$defs/verdict/enum",keyword:"enum",params:{allowedValues:Y.enum},message:"must be equal to one of the allowed values",schema:Y.enum,parentSchema:Y,data:r}],false;var i=d===e;}else var i=true;}}}}}}}}else return T.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:pe.type,parentSchema:pe,data:s}],false;return T.errors=o,e===0}T.evaluated={props:true,dynamicProps:false,dynamicItems:false};var ue={type:"object",additionalProperties:false,required:["name","kind","used","extent","size"],properties:{name:{$ref:"#/$defs/text"},kind:{$ref:"#/$defs/text"},used:{$ref:"#/$defs/bytes"},extent:{$ref:"#/$defs/bytes"},size:{$ref:"#/$defs/bytes"}}},ae={type:"integer",minimum:0,maximum:4294967296};function V(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=V.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let h;if(s.name===void 0&&(h="name")||s.kind===void 0&&(h="kind")||s.used===void 0&&(h="used")||s.extent===void 0&&(h="extent")||s.size===void 0&&(h="size"))return V.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'",schema:ue.required,parentSchema:ue,data:s}],false;{for(let r in s)if(!(r==="name"||r==="kind"||r==="used"||r==="extent"||r==="size")){return V.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:ue,data:s}],false;}{if(s.name!==void 0){let r=s.name,d=e;if(typeof r=="string"){if(M(r)>256)return V.errors=[{instancePath:t+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:ne,data:r}],false}else return V.errors=[{instancePath:t+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:ne.type,parentSchema:ne,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.kind!==void 0){let r=s.kind,d=e;if(typeof r=="string"){if(M(r)>256)return V.errors=[{instancePath:t+"/kind",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:ne,data:r}],false}else return V.errors=[{instancePath:t+"/kind",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:ne.type,parentSchema:ne,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.used!==void 0){let r=s.used,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return V.errors=[{instancePath:t+"/used",schemaPath:"#/$defs/bytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:ae.type,parentSchema:ae,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return V.errors=[{instancePath:t+"/used",schemaPath:"#/$defs/bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:ae,data:r}],false;if(r<0||isNaN(r))return V.errors=[{instancePath:t+"/used",schemaPath:"#/$defs/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:ae,data:r}],false}var i=d===e;}else var i=true;if(i){if(s.extent!==void 0){let r=s.extent,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return V.errors=[{instancePath:t+"/extent",schemaPath:"#/$defs/bytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:ae.type,parentSchema:ae,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return V.errors=[{instancePath:t+"/extent",schemaPath:"#/$defs/bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:ae,data:r}],false;if(r<0||isNaN(r))return V.errors=[{instancePath:t+"/extent",schemaPath:"#/$defs/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:ae,data:r}],false}var i=d===e;}else var i=true;if(i)if(s.size!==void 0){let r=s.size,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return V.errors=[{instancePath:t+"/size",schemaPath:"#/$defs/bytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:ae.type,parentSchema:ae,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>4294967296||isNaN(r))return V.errors=[{instancePath:t+"/size",schemaPath:"#/$defs/bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:ae,data:r}],false;if(r<0||isNaN(r))return V.errors=[{instancePath:t+"/size",schemaPath:"#/$defs/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:ae,data:r}],false}var i=d===e;}else var i=true;}}}}}}else return V.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:ue.type,parentSchema:ue,data:s}],false;return V.errors=o,e===0}V.evaluated={props:true,dynamicProps:false,dynamicItems:false};var v={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"network.schema.json",type:"object",additionalProperties:false,required:["version","name","board","core","objective","rows","model","sha256","arenaBytes","boundBytes","stackBytes","flashBytes","instructions","macs","recomputedMacs","strips","inputs","outputs","stages","layers","kernels","orderBytes","runBytes"],properties:{version:{const:1},name:{$ref:"#/$defs/text"},board:{$ref:"#/$defs/text"},core:{$ref:"#/$defs/text"},objective:{anyOf:[{enum:["sram","balanced","speed"]},{$ref:"#/$defs/count"}]},rows:{enum:["none","input","output","both"]},model:{$ref:"#/$defs/text"},sha256:{type:"string",pattern:"^[0-9a-f]{64}$"},arenaBytes:{$ref:"#/$defs/count"},boundBytes:{$ref:"#/$defs/count"},stackBytes:{$ref:"#/$defs/countOrNull"},flashBytes:{$ref:"#/$defs/count"},instructions:{$ref:"#/$defs/count"},macs:{$ref:"#/$defs/count"},strips:{type:["boolean","null"]},recomputedMacs:{$ref:"#/$defs/count"},inputs:{type:"array",maxItems:64,items:{$ref:"#/$defs/port"}},outputs:{type:"array",maxItems:64,items:{$ref:"#/$defs/port"}},stages:{type:"array",maxItems:4096,items:{type:"object",additionalProperties:false,required:["first","last","steps","peakBytes","peakLayer"],properties:{first:{$ref:"#/$defs/count"},last:{$ref:"#/$defs/count"},steps:{$ref:"#/$defs/count"},peakBytes:{$ref:"#/$defs/count"},peakLayer:{$ref:"#/$defs/count"}}}},layers:{type:"array",maxItems:4096,items:{type:"object",additionalProperties:false,required:["name","kind","shape","macs","instructions","weightBytes","parameterBytes","tableBytes","scheduleBytes","kernel"],properties:{name:{$ref:"#/$defs/text"},kind:{$ref:"#/$defs/text"},shape:{$ref:"#/$defs/shape"},macs:{$ref:"#/$defs/count"},instructions:{$ref:"#/$defs/count"},weightBytes:{$ref:"#/$defs/count"},parameterBytes:{$ref:"#/$defs/count"},tableBytes:{$ref:"#/$defs/count"},scheduleBytes:{$ref:"#/$defs/count"},kernel:{$ref:"#/$defs/text"}}}},kernels:{type:"array",maxItems:4096,items:{type:"object",additionalProperties:false,required:["name","bytes"],properties:{name:{$ref:"#/$defs/text"},bytes:{$ref:"#/$defs/count"}}}},orderBytes:{$ref:"#/$defs/count"},runBytes:{$ref:"#/$defs/count"}},$defs:{text:{type:"string",maxLength:512},count:{type:"integer",minimum:0,maximum:9007199254740991},countOrNull:{type:["integer","null"],minimum:0,maximum:9007199254740991},shape:{type:"array",maxItems:8,items:{$ref:"#/$defs/count"}},port:{type:"object",additionalProperties:false,required:["name","shape","type","scale","zeroPoint","bytes"],properties:{name:{$ref:"#/$defs/text"},shape:{$ref:"#/$defs/shape"},type:{enum:["int8","uint8"]},scale:{type:"number"},zeroPoint:{type:"integer",minimum:-128,maximum:255},bytes:{$ref:"#/$defs/count"}}}}},z={type:"string",maxLength:512},f={type:"integer",minimum:0,maximum:9007199254740991},le={type:["integer","null"],minimum:0,maximum:9007199254740991},re={type:"object",additionalProperties:false,required:["name","shape","type","scale","zeroPoint","bytes"],properties:{name:{$ref:"#/$defs/text"},shape:{$ref:"#/$defs/shape"},type:{enum:["int8","uint8"]},scale:{type:"number"},zeroPoint:{type:"integer",minimum:-128,maximum:255},bytes:{$ref:"#/$defs/count"}}},fe={type:"array",maxItems:8,items:{$ref:"#/$defs/count"}};function se(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=se.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(Array.isArray(s)){if(s.length>8)return se.errors=[{instancePath:t,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit:8},message:"must NOT have more than 8 items",schema:8,parentSchema:fe,data:s}],false;{var i=true;let h=s.length;for(let x=0;x<h;x++){let r=s[x],d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return se.errors=[{instancePath:t+"/"+x,schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:r}],false;if(typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return se.errors=[{instancePath:t+"/"+x,schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:r}],false;if(r<0||isNaN(r))return se.errors=[{instancePath:t+"/"+x,schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:r}],false}var i=d===e;if(!i)break}}}else return se.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",schema:fe.type,parentSchema:fe,data:s}],false;return se.errors=o,e===0}se.evaluated={items:true,dynamicProps:false,dynamicItems:false};function R(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=R.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let h;if(s.name===void 0&&(h="name")||s.shape===void 0&&(h="shape")||s.type===void 0&&(h="type")||s.scale===void 0&&(h="scale")||s.zeroPoint===void 0&&(h="zeroPoint")||s.bytes===void 0&&(h="bytes"))return R.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'",schema:re.required,parentSchema:re,data:s}],false;{let x=e;for(let r in s)if(!(r==="name"||r==="shape"||r==="type"||r==="scale"||r==="zeroPoint"||r==="bytes")){return R.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:re,data:s}],false;}if(x===e){if(s.name!==void 0){let r=s.name,d=e;if(e===e)if(typeof r=="string"){if(M(r)>512)return R.errors=[{instancePath:t+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:r}],false}else return R.errors=[{instancePath:t+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.shape!==void 0){let r=e;se(s.shape,{instancePath:t+"/shape",parentData:s,parentDataProperty:"shape",rootData:I,dynamicAnchors:C})||(o=o===null?se.errors:o.concat(se.errors),e=o.length);var i=r===e;}else var i=true;if(i){if(s.type!==void 0){let r=s.type,d=e;if(!(r==="int8"||r==="uint8"))return R.errors=[{instancePath:t+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:re.properties.type.enum},message:"must be equal to one of the allowed values",schema:re.properties.type.enum,parentSchema:re.properties.type,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.scale!==void 0){let r=s.scale,d=e;if(!(typeof r=="number"&&isFinite(r)))return R.errors=[{instancePath:t+"/scale",schemaPath:"#/properties/scale/type",keyword:"type",params:{type:"number"},message:"must be number",schema:re.properties.scale.type,parentSchema:re.properties.scale,data:r}],false;var i=d===e;}else var i=true;if(i){if(s.zeroPoint!==void 0){let r=s.zeroPoint,d=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return R.errors=[{instancePath:t+"/zeroPoint",schemaPath:"#/properties/zeroPoint/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:re.properties.zeroPoint.type,parentSchema:re.properties.zeroPoint,data:r}],false;if(e===d&&typeof r=="number"&&isFinite(r)){if(r>255||isNaN(r))return R.errors=[{instancePath:t+"/zeroPoint",schemaPath:"#/properties/zeroPoint/maximum",keyword:"maximum",params:{comparison:"<=",limit:255},message:"must be <= 255",schema:255,parentSchema:re.properties.zeroPoint,data:r}],false;if(r<-128||isNaN(r))return R.errors=[{instancePath:t+"/zeroPoint",schemaPath:"#/properties/zeroPoint/minimum",keyword:"minimum",params:{comparison:">=",limit:-128},message:"must be >= -128",schema:-128,parentSchema:re.properties.zeroPoint,data:r}],false}var i=d===e;}else var i=true;if(i)if(s.bytes!==void 0){let r=s.bytes,d=e,n=e;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return R.errors=[{instancePath:t+"/bytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:r}],false;if(e===n&&typeof r=="number"&&isFinite(r)){if(r>9007199254740991||isNaN(r))return R.errors=[{instancePath:t+"/bytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:r}],false;if(r<0||isNaN(r))return R.errors=[{instancePath:t+"/bytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:r}],false}var i=d===e;}else var i=true;}}}}}}}else return R.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:re.type,parentSchema:re,data:s}],false;return R.errors=o,e===0}R.evaluated={props:true,dynamicProps:false,dynamicItems:false};function u(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=u.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let l;if(s.version===void 0&&(l="version")||s.name===void 0&&(l="name")||s.board===void 0&&(l="board")||s.core===void 0&&(l="core")||s.objective===void 0&&(l="objective")||s.rows===void 0&&(l="rows")||s.model===void 0&&(l="model")||s.sha256===void 0&&(l="sha256")||s.arenaBytes===void 0&&(l="arenaBytes")||s.boundBytes===void 0&&(l="boundBytes")||s.stackBytes===void 0&&(l="stackBytes")||s.flashBytes===void 0&&(l="flashBytes")||s.instructions===void 0&&(l="instructions")||s.macs===void 0&&(l="macs")||s.recomputedMacs===void 0&&(l="recomputedMacs")||s.strips===void 0&&(l="strips")||s.inputs===void 0&&(l="inputs")||s.outputs===void 0&&(l="outputs")||s.stages===void 0&&(l="stages")||s.layers===void 0&&(l="layers")||s.kernels===void 0&&(l="kernels")||s.orderBytes===void 0&&(l="orderBytes")||s.runBytes===void 0&&(l="runBytes"))return u.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'",schema:v.required,parentSchema:v,data:s}],false;{let Z=e;for(let a in s)if(!de.call(v.properties,a)){return u.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a},message:"must NOT have additional properties",schema:false,parentSchema:v,data:s}],false;}if(Z===e){if(s.version!==void 0){let a=s.version,y=e;if(a!==1)return u.errors=[{instancePath:t+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},message:"must be equal to constant",schema:1,parentSchema:v.properties.version,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.name!==void 0){let a=s.name,y=e;if(e===e)if(typeof a=="string"){if(M(a)>512)return u.errors=[{instancePath:t+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:a}],false}else return u.errors=[{instancePath:t+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.board!==void 0){let a=s.board,y=e;if(e===e)if(typeof a=="string"){if(M(a)>512)return u.errors=[{instancePath:t+"/board",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:a}],false}else return u.errors=[{instancePath:t+"/board",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.core!==void 0){let a=s.core,y=e;if(e===e)if(typeof a=="string"){if(M(a)>512)return u.errors=[{instancePath:t+"/core",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:a}],false}else return u.errors=[{instancePath:t+"/core",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.objective!==void 0){let a=s.objective,y=e,j=e,P=false,c=e;if(!(a==="sram"||a==="balanced"||a==="speed")){let g={instancePath:t+"/objective",schemaPath:"#/properties/objective/anyOf/0/enum",keyword:"enum",params:{allowedValues:v.properties.objective.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:v.properties.objective.anyOf[0].enum,parentSchema:v.properties.objective.anyOf[0],data:a};o===null?o=[g]:o.push(g),e++;}var h=c===e;P=P||h;let p=e,G=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a))){let g={instancePath:t+"/objective",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a};o===null?o=[g]:o.push(g),e++;}if(e===G&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a)){let g={instancePath:t+"/objective",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a};o===null?o=[g]:o.push(g),e++;}else if(a<0||isNaN(a)){let g={instancePath:t+"/objective",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a};o===null?o=[g]:o.push(g),e++;}}var h=p===e;if(P=P||h,P)e=j,o!==null&&(j?o.length=j:o=null);else {let g={instancePath:t+"/objective",schemaPath:"#/properties/objective/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:v.properties.objective.anyOf,parentSchema:v.properties.objective,data:a};return o===null?o=[g]:o.push(g),e++,u.errors=o,false}var i=y===e;}else var i=true;if(i){if(s.rows!==void 0){let a=s.rows,y=e;if(!(a==="none"||a==="input"||a==="output"||a==="both"))return u.errors=[{instancePath:t+"/rows",schemaPath:"#/properties/rows/enum",keyword:"enum",params:{allowedValues:v.properties.rows.enum},message:"must be equal to one of the allowed values",schema:v.properties.rows.enum,parentSchema:v.properties.rows,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.model!==void 0){let a=s.model,y=e;if(e===e)if(typeof a=="string"){if(M(a)>512)return u.errors=[{instancePath:t+"/model",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:a}],false}else return u.errors=[{instancePath:t+"/model",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.sha256!==void 0){let a=s.sha256,y=e;if(e===y)if(typeof a=="string"){if(!ge.test(a))return u.errors=[{instancePath:t+"/sha256",schemaPath:"#/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:v.properties.sha256,data:a}],false}else return u.errors=[{instancePath:t+"/sha256",schemaPath:"#/properties/sha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:v.properties.sha256.type,parentSchema:v.properties.sha256,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.arenaBytes!==void 0){let a=s.arenaBytes,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return u.errors=[{instancePath:t+"/arenaBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/arenaBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/arenaBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a}],false}var i=y===e;}else var i=true;if(i){if(s.boundBytes!==void 0){let a=s.boundBytes,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return u.errors=[{instancePath:t+"/boundBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/boundBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/boundBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a}],false}var i=y===e;}else var i=true;if(i){if(s.stackBytes!==void 0){let a=s.stackBytes,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a))&&a!==null)return u.errors=[{instancePath:t+"/stackBytes",schemaPath:"#/$defs/countOrNull/type",keyword:"type",params:{type:le.type},message:"must be integer,null",schema:le.type,parentSchema:le,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/stackBytes",schemaPath:"#/$defs/countOrNull/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:le,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/stackBytes",schemaPath:"#/$defs/countOrNull/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:le,data:a}],false}var i=y===e;}else var i=true;if(i){if(s.flashBytes!==void 0){let a=s.flashBytes,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return u.errors=[{instancePath:t+"/flashBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/flashBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/flashBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a}],false}var i=y===e;}else var i=true;if(i){if(s.instructions!==void 0){let a=s.instructions,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return u.errors=[{instancePath:t+"/instructions",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/instructions",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/instructions",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a}],false}var i=y===e;}else var i=true;if(i){if(s.macs!==void 0){let a=s.macs,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return u.errors=[{instancePath:t+"/macs",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/macs",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/macs",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a}],false}var i=y===e;}else var i=true;if(i){if(s.strips!==void 0){let a=s.strips,y=e;if(typeof a!="boolean"&&a!==null)return u.errors=[{instancePath:t+"/strips",schemaPath:"#/properties/strips/type",keyword:"type",params:{type:v.properties.strips.type},message:"must be boolean,null",schema:v.properties.strips.type,parentSchema:v.properties.strips,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.recomputedMacs!==void 0){let a=s.recomputedMacs,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return u.errors=[{instancePath:t+"/recomputedMacs",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/recomputedMacs",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/recomputedMacs",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a}],false}var i=y===e;}else var i=true;if(i){if(s.inputs!==void 0){let a=s.inputs,y=e;if(e===y)if(Array.isArray(a)){if(a.length>64)return u.errors=[{instancePath:t+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:v.properties.inputs,data:a}],false;{var x=true;let P=a.length;for(let c=0;c<P;c++){let p=e;R(a[c],{instancePath:t+"/inputs/"+c,parentData:a,parentDataProperty:c,rootData:I,dynamicAnchors:C})||(o=o===null?R.errors:o.concat(R.errors),e=o.length);var x=p===e;if(!x)break}}}else return u.errors=[{instancePath:t+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type:"array"},message:"must be array",schema:v.properties.inputs.type,parentSchema:v.properties.inputs,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.outputs!==void 0){let a=s.outputs,y=e;if(e===y)if(Array.isArray(a)){if(a.length>64)return u.errors=[{instancePath:t+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:v.properties.outputs,data:a}],false;{var r=true;let P=a.length;for(let c=0;c<P;c++){let p=e;R(a[c],{instancePath:t+"/outputs/"+c,parentData:a,parentDataProperty:c,rootData:I,dynamicAnchors:C})||(o=o===null?R.errors:o.concat(R.errors),e=o.length);var r=p===e;if(!r)break}}}else return u.errors=[{instancePath:t+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type:"array"},message:"must be array",schema:v.properties.outputs.type,parentSchema:v.properties.outputs,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.stages!==void 0){let a=s.stages,y=e;if(e===y)if(Array.isArray(a)){if(a.length>4096)return u.errors=[{instancePath:t+"/stages",schemaPath:"#/properties/stages/maxItems",keyword:"maxItems",params:{limit:4096},message:"must NOT have more than 4096 items",schema:4096,parentSchema:v.properties.stages,data:a}],false;{var d=true;let P=a.length;for(let c=0;c<P;c++){let p=a[c],G=e;if(e===G)if(p&&typeof p=="object"&&!Array.isArray(p)){let g;if(p.first===void 0&&(g="first")||p.last===void 0&&(g="last")||p.steps===void 0&&(g="steps")||p.peakBytes===void 0&&(g="peakBytes")||p.peakLayer===void 0&&(g="peakLayer"))return u.errors=[{instancePath:t+"/stages/"+c,schemaPath:"#/properties/stages/items/required",keyword:"required",params:{missingProperty:g},message:"must have required property '"+g+"'",schema:v.properties.stages.items.required,parentSchema:v.properties.stages.items,data:p}],false;{let te=e;for(let m in p)if(!(m==="first"||m==="last"||m==="steps"||m==="peakBytes"||m==="peakLayer")){return u.errors=[{instancePath:t+"/stages/"+c,schemaPath:"#/properties/stages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:v.properties.stages.items,data:p}],false;}if(te===e){if(p.first!==void 0){let m=p.first,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/stages/"+c+"/first",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/first",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/first",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var n=S===e;}else var n=true;if(n){if(p.last!==void 0){let m=p.last,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/stages/"+c+"/last",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/last",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/last",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var n=S===e;}else var n=true;if(n){if(p.steps!==void 0){let m=p.steps,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/stages/"+c+"/steps",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/steps",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/steps",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var n=S===e;}else var n=true;if(n){if(p.peakBytes!==void 0){let m=p.peakBytes,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/stages/"+c+"/peakBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/peakBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/peakBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var n=S===e;}else var n=true;if(n)if(p.peakLayer!==void 0){let m=p.peakLayer,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/stages/"+c+"/peakLayer",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/peakLayer",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/stages/"+c+"/peakLayer",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var n=S===e;}else var n=true;}}}}}}else return u.errors=[{instancePath:t+"/stages/"+c,schemaPath:"#/properties/stages/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:v.properties.stages.items.type,parentSchema:v.properties.stages.items,data:p}],false;var d=G===e;if(!d)break}}}else return u.errors=[{instancePath:t+"/stages",schemaPath:"#/properties/stages/type",keyword:"type",params:{type:"array"},message:"must be array",schema:v.properties.stages.type,parentSchema:v.properties.stages,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.layers!==void 0){let a=s.layers,y=e;if(e===y)if(Array.isArray(a)){if(a.length>4096)return u.errors=[{instancePath:t+"/layers",schemaPath:"#/properties/layers/maxItems",keyword:"maxItems",params:{limit:4096},message:"must NOT have more than 4096 items",schema:4096,parentSchema:v.properties.layers,data:a}],false;{var w=true;let P=a.length;for(let c=0;c<P;c++){let p=a[c],G=e;if(e===G)if(p&&typeof p=="object"&&!Array.isArray(p)){let g;if(p.name===void 0&&(g="name")||p.kind===void 0&&(g="kind")||p.shape===void 0&&(g="shape")||p.macs===void 0&&(g="macs")||p.instructions===void 0&&(g="instructions")||p.weightBytes===void 0&&(g="weightBytes")||p.parameterBytes===void 0&&(g="parameterBytes")||p.tableBytes===void 0&&(g="tableBytes")||p.scheduleBytes===void 0&&(g="scheduleBytes")||p.kernel===void 0&&(g="kernel"))return u.errors=[{instancePath:t+"/layers/"+c,schemaPath:"#/properties/layers/items/required",keyword:"required",params:{missingProperty:g},message:"must have required property '"+g+"'",schema:v.properties.layers.items.required,parentSchema:v.properties.layers.items,data:p}],false;{let te=e;for(let m in p)if(!de.call(v.properties.layers.items.properties,m)){return u.errors=[{instancePath:t+"/layers/"+c,schemaPath:"#/properties/layers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:v.properties.layers.items,data:p}],false;}if(te===e){if(p.name!==void 0){let m=p.name,S=e;if(e===e)if(typeof m=="string"){if(M(m)>512)return u.errors=[{instancePath:t+"/layers/"+c+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:m}],false}else return u.errors=[{instancePath:t+"/layers/"+c+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:m}],false;var O=S===e;}else var O=true;if(O){if(p.kind!==void 0){let m=p.kind,S=e;if(e===e)if(typeof m=="string"){if(M(m)>512)return u.errors=[{instancePath:t+"/layers/"+c+"/kind",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:m}],false}else return u.errors=[{instancePath:t+"/layers/"+c+"/kind",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:m}],false;var O=S===e;}else var O=true;if(O){if(p.shape!==void 0){let m=e;se(p.shape,{instancePath:t+"/layers/"+c+"/shape",parentData:p,parentDataProperty:"shape",rootData:I,dynamicAnchors:C})||(o=o===null?se.errors:o.concat(se.errors),e=o.length);var O=m===e;}else var O=true;if(O){if(p.macs!==void 0){let m=p.macs,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/layers/"+c+"/macs",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/macs",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/macs",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var O=S===e;}else var O=true;if(O){if(p.instructions!==void 0){let m=p.instructions,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/layers/"+c+"/instructions",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/instructions",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/instructions",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var O=S===e;}else var O=true;if(O){if(p.weightBytes!==void 0){let m=p.weightBytes,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/layers/"+c+"/weightBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/weightBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/weightBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var O=S===e;}else var O=true;if(O){if(p.parameterBytes!==void 0){let m=p.parameterBytes,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/layers/"+c+"/parameterBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/parameterBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/parameterBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var O=S===e;}else var O=true;if(O){if(p.tableBytes!==void 0){let m=p.tableBytes,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/layers/"+c+"/tableBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/tableBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/tableBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var O=S===e;}else var O=true;if(O){if(p.scheduleBytes!==void 0){let m=p.scheduleBytes,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/layers/"+c+"/scheduleBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/scheduleBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/layers/"+c+"/scheduleBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var O=S===e;}else var O=true;if(O)if(p.kernel!==void 0){let m=p.kernel,S=e;if(e===e)if(typeof m=="string"){if(M(m)>512)return u.errors=[{instancePath:t+"/layers/"+c+"/kernel",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:m}],false}else return u.errors=[{instancePath:t+"/layers/"+c+"/kernel",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:m}],false;var O=S===e;}else var O=true;}}}}}}}}}}}else return u.errors=[{instancePath:t+"/layers/"+c,schemaPath:"#/properties/layers/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:v.properties.layers.items.type,parentSchema:v.properties.layers.items,data:p}],false;var w=G===e;if(!w)break}}}else return u.errors=[{instancePath:t+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type:"array"},message:"must be array",schema:v.properties.layers.type,parentSchema:v.properties.layers,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.kernels!==void 0){let a=s.kernels,y=e;if(e===y)if(Array.isArray(a)){if(a.length>4096)return u.errors=[{instancePath:t+"/kernels",schemaPath:"#/properties/kernels/maxItems",keyword:"maxItems",params:{limit:4096},message:"must NOT have more than 4096 items",schema:4096,parentSchema:v.properties.kernels,data:a}],false;{var Q=true;let P=a.length;for(let c=0;c<P;c++){let p=a[c],G=e;if(e===G)if(p&&typeof p=="object"&&!Array.isArray(p)){let g;if(p.name===void 0&&(g="name")||p.bytes===void 0&&(g="bytes"))return u.errors=[{instancePath:t+"/kernels/"+c,schemaPath:"#/properties/kernels/items/required",keyword:"required",params:{missingProperty:g},message:"must have required property '"+g+"'",schema:v.properties.kernels.items.required,parentSchema:v.properties.kernels.items,data:p}],false;{let te=e;for(let m in p)if(!(m==="name"||m==="bytes")){return u.errors=[{instancePath:t+"/kernels/"+c,schemaPath:"#/properties/kernels/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:v.properties.kernels.items,data:p}],false;}if(te===e){if(p.name!==void 0){let m=p.name,S=e;if(e===e)if(typeof m=="string"){if(M(m)>512)return u.errors=[{instancePath:t+"/kernels/"+c+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:z,data:m}],false}else return u.errors=[{instancePath:t+"/kernels/"+c+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:z.type,parentSchema:z,data:m}],false;var D=S===e;}else var D=true;if(D)if(p.bytes!==void 0){let m=p.bytes,S=e,k=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return u.errors=[{instancePath:t+"/kernels/"+c+"/bytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:m}],false;if(e===k&&typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m))return u.errors=[{instancePath:t+"/kernels/"+c+"/bytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:m}],false;if(m<0||isNaN(m))return u.errors=[{instancePath:t+"/kernels/"+c+"/bytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:m}],false}var D=S===e;}else var D=true;}}}else return u.errors=[{instancePath:t+"/kernels/"+c,schemaPath:"#/properties/kernels/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:v.properties.kernels.items.type,parentSchema:v.properties.kernels.items,data:p}],false;var Q=G===e;if(!Q)break}}}else return u.errors=[{instancePath:t+"/kernels",schemaPath:"#/properties/kernels/type",keyword:"type",params:{type:"array"},message:"must be array",schema:v.properties.kernels.type,parentSchema:v.properties.kernels,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.orderBytes!==void 0){let a=s.orderBytes,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return u.errors=[{instancePath:t+"/orderBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/orderBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/orderBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a}],false}var i=y===e;}else var i=true;if(i)if(s.runBytes!==void 0){let a=s.runBytes,y=e,j=e;if(!(typeof a=="number"&&!(a%1)&&!isNaN(a)&&isFinite(a)))return u.errors=[{instancePath:t+"/runBytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.type,parentSchema:f,data:a}],false;if(e===j&&typeof a=="number"&&isFinite(a)){if(a>9007199254740991||isNaN(a))return u.errors=[{instancePath:t+"/runBytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:f,data:a}],false;if(a<0||isNaN(a))return u.errors=[{instancePath:t+"/runBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:f,data:a}],false}var i=y===e;}else var i=true;}}}}}}}}}}}}}}}}}}}}}}}}else return u.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:v.type,parentSchema:v,data:s}],false;return u.errors=o,e===0}u.evaluated={props:true,dynamicProps:false,dynamicItems:false};var E={type:"object",additionalProperties:false,required:["code","message"],properties:{code:{type:"string",pattern:"^[A-Z][A-Z0-9_]{0,63}$"},message:{$ref:"#/$defs/sentence"},place:{type:"object",additionalProperties:false,required:["file"],properties:{file:{$ref:"#/$defs/sentence"},line:{type:"integer",minimum:1},column:{type:"integer",minimum:1},pointer:{$ref:"#/$defs/sentence"}}},next:{type:"array",maxItems:64,items:{$ref:"#/$defs/sentence"}}}},Ne=new RegExp("^[A-Z][A-Z0-9_]{0,63}$","u");function F(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=F.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let r;if(s.code===void 0&&(r="code")||s.message===void 0&&(r="message"))return F.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:r},message:"must have required property '"+r+"'",schema:E.required,parentSchema:E,data:s}],false;{for(let n in s)if(!(n==="code"||n==="message"||n==="place"||n==="next")){return F.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:false,parentSchema:E,data:s}],false;}{if(s.code!==void 0){let n=s.code,w=e;if(typeof n=="string"){if(!Ne.test(n))return F.errors=[{instancePath:t+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern:"^[A-Z][A-Z0-9_]{0,63}$"},message:'must match pattern "^[A-Z][A-Z0-9_]{0,63}$"',schema:"^[A-Z][A-Z0-9_]{0,63}$",parentSchema:E.properties.code,data:n}],false}else return F.errors=[{instancePath:t+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"},message:"must be string",schema:E.properties.code.type,parentSchema:E.properties.code,data:n}],false;var i=w===e;}else var i=true;if(i){if(s.message!==void 0){let n=s.message,w=e;if(typeof n=="string"){if(M(n)>4096)return F.errors=[{instancePath:t+"/message",schemaPath:"#/$defs/sentence/maxLength",keyword:"maxLength",params:{limit:4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:X,data:n}],false}else return F.errors=[{instancePath:t+"/message",schemaPath:"#/$defs/sentence/type",keyword:"type",params:{type:"string"},message:"must be string",schema:X.type,parentSchema:X,data:n}],false;var i=w===e;}else var i=true;if(i){if(s.place!==void 0){let n=s.place,w=e;if(n&&typeof n=="object"&&!Array.isArray(n)){let Q;if(n.file===void 0&&(Q="file"))return F.errors=[{instancePath:t+"/place",schemaPath:"#/properties/place/required",keyword:"required",params:{missingProperty:Q},message:"must have required property '"+Q+"'",schema:E.properties.place.required,parentSchema:E.properties.place,data:n}],false;{for(let l in n)if(!(l==="file"||l==="line"||l==="column"||l==="pointer")){return F.errors=[{instancePath:t+"/place",schemaPath:"#/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:false,parentSchema:E.properties.place,data:n}],false;}{if(n.file!==void 0){let l=n.file,Z=e;if(typeof l=="string"){if(M(l)>4096)return F.errors=[{instancePath:t+"/place/file",schemaPath:"#/$defs/sentence/maxLength",keyword:"maxLength",params:{limit:4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:X,data:l}],false}else return F.errors=[{instancePath:t+"/place/file",schemaPath:"#/$defs/sentence/type",keyword:"type",params:{type:"string"},message:"must be string",schema:X.type,parentSchema:X,data:l}],false;var h=Z===e;}else var h=true;if(h){if(n.line!==void 0){let l=n.line,Z=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l)))return F.errors=[{instancePath:t+"/place/line",schemaPath:"#/properties/place/properties/line/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:E.properties.place.properties.line.type,parentSchema:E.properties.place.properties.line,data:l}],false;if(typeof l=="number"&&isFinite(l)&&(l<1||isNaN(l)))return F.errors=[{instancePath:t+"/place/line",schemaPath:"#/properties/place/properties/line/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:E.properties.place.properties.line,data:l}],false;var h=Z===e;}else var h=true;if(h){if(n.column!==void 0){let l=n.column,Z=e;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l)))return F.errors=[{instancePath:t+"/place/column",schemaPath:"#/properties/place/properties/column/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:E.properties.place.properties.column.type,parentSchema:E.properties.place.properties.column,data:l}],false;if(typeof l=="number"&&isFinite(l)&&(l<1||isNaN(l)))return F.errors=[{instancePath:t+"/place/column",schemaPath:"#/properties/place/properties/column/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:E.properties.place.properties.column,data:l}],false;var h=Z===e;}else var h=true;if(h)if(n.pointer!==void 0){let l=n.pointer,Z=e;if(typeof l=="string"){if(M(l)>4096)return F.errors=[{instancePath:t+"/place/pointer",schemaPath:"#/$defs/sentence/maxLength",keyword:"maxLength",params:{limit:4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:X,data:l}],false}else return F.errors=[{instancePath:t+"/place/pointer",schemaPath:"#/$defs/sentence/type",keyword:"type",params:{type:"string"},message:"must be string",schema:X.type,parentSchema:X,data:l}],false;var h=Z===e;}else var h=true;}}}}}else return F.errors=[{instancePath:t+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type:"object"},message:"must be object",schema:E.properties.place.type,parentSchema:E.properties.place,data:n}],false;var i=w===e;}else var i=true;if(i)if(s.next!==void 0){let n=s.next,w=e;if(Array.isArray(n)){if(n.length>64)return F.errors=[{instancePath:t+"/next",schemaPath:"#/properties/next/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:E.properties.next,data:n}],false;{var x=true;let Q=n.length;for(let D=0;D<Q;D++){let l=n[D],Z=e;if(typeof l=="string"){if(M(l)>4096)return F.errors=[{instancePath:t+"/next/"+D,schemaPath:"#/$defs/sentence/maxLength",keyword:"maxLength",params:{limit:4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:X,data:l}],false}else return F.errors=[{instancePath:t+"/next/"+D,schemaPath:"#/$defs/sentence/type",keyword:"type",params:{type:"string"},message:"must be string",schema:X.type,parentSchema:X,data:l}],false;var x=Z===e;if(!x)break}}}else return F.errors=[{instancePath:t+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type:"array"},message:"must be array",schema:E.properties.next.type,parentSchema:E.properties.next,data:n}],false;var i=w===e;}else var i=true;}}}}}else return F.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:E.type,parentSchema:E,data:s}],false;return F.errors=o,e===0}F.evaluated={props:true,dynamicProps:false,dynamicItems:false};function A(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=A.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let l;if(s.board===void 0&&(l="board")||s.verdict===void 0&&(l="verdict")||s.budgets===void 0&&(l="budgets")||s.metrics===void 0&&(l="metrics")||s.regions===void 0&&(l="regions")||s.network===void 0&&(l="network")||s.notes===void 0&&(l="notes")||s.error===void 0&&(l="error"))return A.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:l},message:"must have required property '"+l+"'",schema:$.required,parentSchema:$,data:s}],false;{let Z=e;for(let a in s)if(!(a==="board"||a==="verdict"||a==="budgets"||a==="metrics"||a==="regions"||a==="network"||a==="notes"||a==="error")){return A.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a},message:"must NOT have additional properties",schema:false,parentSchema:$,data:s}],false;}if(Z===e){if(s.board!==void 0){let a=s.board,y=e;if(e===y)if(typeof a=="string"){if(!Pe.test(a))return A.errors=[{instancePath:t+"/board",schemaPath:"#/properties/board/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]{1,64}$"},message:'must match pattern "^[A-Za-z0-9_-]{1,64}$"',schema:"^[A-Za-z0-9_-]{1,64}$",parentSchema:$.properties.board,data:a}],false}else return A.errors=[{instancePath:t+"/board",schemaPath:"#/properties/board/type",keyword:"type",params:{type:"string"},message:"must be string",schema:$.properties.board.type,parentSchema:$.properties.board,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.verdict!==void 0){let a=s.verdict,y=e;if(!(a==="pass"||a==="warn"||a==="fail"||a==="error"))return A.errors=[{instancePath:t+"/verdict",schemaPath:"#/$defs/verdict/enum",keyword:"enum",params:{allowedValues:Y.enum},message:"must be equal to one of the allowed values",schema:Y.enum,parentSchema:Y,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.budgets!==void 0){let a=s.budgets,y=e;if(!(a==="judged"||a==="not compared"||a==="none"))return A.errors=[{instancePath:t+"/budgets",schemaPath:"#/properties/budgets/enum",keyword:"enum",params:{allowedValues:$.properties.budgets.enum},message:"must be equal to one of the allowed values",schema:$.properties.budgets.enum,parentSchema:$.properties.budgets,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.metrics!==void 0){let a=s.metrics,y=e;if(e===y)if(a&&typeof a=="object"&&!Array.isArray(a)){let P;if(a.sram===void 0&&(P="sram")||a.flash===void 0&&(P="flash")||a.accuracy===void 0&&(P="accuracy")||a.latency===void 0&&(P="latency"))return A.errors=[{instancePath:t+"/metrics",schemaPath:"#/properties/metrics/required",keyword:"required",params:{missingProperty:P},message:"must have required property '"+P+"'",schema:$.properties.metrics.required,parentSchema:$.properties.metrics,data:a}],false;{let c=e;for(let p in a)if(!(p==="sram"||p==="flash"||p==="accuracy"||p==="latency")){return A.errors=[{instancePath:t+"/metrics",schemaPath:"#/properties/metrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:false,parentSchema:$.properties.metrics,data:a}],false;}if(c===e){if(a.sram!==void 0){let p=a.sram,G=e,q=e,g=false,te=e;L(p,{instancePath:t+"/metrics/sram",parentData:a,parentDataProperty:"sram",rootData:I,dynamicAnchors:C})||(o=o===null?L.errors:o.concat(L.errors),e=o.length);var h=te===e;g=g||h;let m=e;if(p!==null){let S={instancePath:t+"/metrics/sram",schemaPath:"#/properties/metrics/properties/sram/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:$.properties.metrics.properties.sram.anyOf[1].type,parentSchema:$.properties.metrics.properties.sram.anyOf[1],data:p};o===null?o=[S]:o.push(S),e++;}var h=m===e;if(g=g||h,g)e=q,o!==null&&(q?o.length=q:o=null);else {let S={instancePath:t+"/metrics/sram",schemaPath:"#/properties/metrics/properties/sram/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:$.properties.metrics.properties.sram.anyOf,parentSchema:$.properties.metrics.properties.sram,data:p};return o===null?o=[S]:o.push(S),e++,A.errors=o,false}var x=G===e;}else var x=true;if(x){if(a.flash!==void 0){let p=a.flash,G=e,q=e,g=false,te=e;L(p,{instancePath:t+"/metrics/flash",parentData:a,parentDataProperty:"flash",rootData:I,dynamicAnchors:C})||(o=o===null?L.errors:o.concat(L.errors),e=o.length);var r=te===e;g=g||r;let m=e;if(p!==null){let k={instancePath:t+"/metrics/flash",schemaPath:"#/properties/metrics/properties/flash/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:$.properties.metrics.properties.flash.anyOf[1].type,parentSchema:$.properties.metrics.properties.flash.anyOf[1],data:p};o===null?o=[k]:o.push(k),e++;}var r=m===e;if(g=g||r,g)e=q,o!==null&&(q?o.length=q:o=null);else {let k={instancePath:t+"/metrics/flash",schemaPath:"#/properties/metrics/properties/flash/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:$.properties.metrics.properties.flash.anyOf,parentSchema:$.properties.metrics.properties.flash,data:p};return o===null?o=[k]:o.push(k),e++,A.errors=o,false}var x=G===e;}else var x=true;if(x){if(a.accuracy!==void 0){let p=a.accuracy,G=e,q=e,g=false,te=e;_(p,{instancePath:t+"/metrics/accuracy",parentData:a,parentDataProperty:"accuracy",rootData:I,dynamicAnchors:C})||(o=o===null?_.errors:o.concat(_.errors),e=o.length);var d=te===e;g=g||d;let m=e;if(p!==null){let k={instancePath:t+"/metrics/accuracy",schemaPath:"#/properties/metrics/properties/accuracy/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:$.properties.metrics.properties.accuracy.anyOf[1].type,parentSchema:$.properties.metrics.properties.accuracy.anyOf[1],data:p};o===null?o=[k]:o.push(k),e++;}var d=m===e;if(g=g||d,g)e=q,o!==null&&(q?o.length=q:o=null);else {let k={instancePath:t+"/metrics/accuracy",schemaPath:"#/properties/metrics/properties/accuracy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:$.properties.metrics.properties.accuracy.anyOf,parentSchema:$.properties.metrics.properties.accuracy,data:p};return o===null?o=[k]:o.push(k),e++,A.errors=o,false}var x=G===e;}else var x=true;if(x)if(a.latency!==void 0){let p=a.latency,G=e,q=e,g=false,te=e;T(p,{instancePath:t+"/metrics/latency",parentData:a,parentDataProperty:"latency",rootData:I,dynamicAnchors:C})||(o=o===null?T.errors:o.concat(T.errors),e=o.length);var n=te===e;g=g||n;let m=e;if(p!==null){let k={instancePath:t+"/metrics/latency",schemaPath:"#/properties/metrics/properties/latency/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:$.properties.metrics.properties.latency.anyOf[1].type,parentSchema:$.properties.metrics.properties.latency.anyOf[1],data:p};o===null?o=[k]:o.push(k),e++;}var n=m===e;if(g=g||n,g)e=q,o!==null&&(q?o.length=q:o=null);else {let k={instancePath:t+"/metrics/latency",schemaPath:"#/properties/metrics/properties/latency/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:$.properties.metrics.properties.latency.anyOf,parentSchema:$.properties.metrics.properties.latency,data:p};return o===null?o=[k]:o.push(k),e++,A.errors=o,false}var x=G===e;}else var x=true;}}}}}else return A.errors=[{instancePath:t+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type:"object"},message:"must be object",schema:$.properties.metrics.type,parentSchema:$.properties.metrics,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.regions!==void 0){let a=s.regions,y=e;if(e===y)if(Array.isArray(a)){if(a.length>64)return A.errors=[{instancePath:t+"/regions",schemaPath:"#/properties/regions/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:$.properties.regions,data:a}],false;{var w=true;let P=a.length;for(let c=0;c<P;c++){let p=e;V(a[c],{instancePath:t+"/regions/"+c,parentData:a,parentDataProperty:c,rootData:I,dynamicAnchors:C})||(o=o===null?V.errors:o.concat(V.errors),e=o.length);var w=p===e;if(!w)break}}}else return A.errors=[{instancePath:t+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type:"array"},message:"must be array",schema:$.properties.regions.type,parentSchema:$.properties.regions,data:a}],false;var i=y===e;}else var i=true;if(i){if(s.network!==void 0){let a=s.network,y=e,j=e,P=false,c=e;u(a,{instancePath:t+"/network",parentData:s,parentDataProperty:"network",rootData:I,dynamicAnchors:C})||(o=o===null?u.errors:o.concat(u.errors),e=o.length);var O=c===e;P=P||O;let p=e;if(a!==null){let q={instancePath:t+"/network",schemaPath:"#/properties/network/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:$.properties.network.anyOf[1].type,parentSchema:$.properties.network.anyOf[1],data:a};o===null?o=[q]:o.push(q),e++;}var O=p===e;if(P=P||O,P)e=j,o!==null&&(j?o.length=j:o=null);else {let q={instancePath:t+"/network",schemaPath:"#/properties/network/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:$.properties.network.anyOf,parentSchema:$.properties.network,data:a};return o===null?o=[q]:o.push(q),e++,A.errors=o,false}var i=y===e;}else var i=true;if(i){if(s.notes!==void 0){let a=s.notes,y=e;if(e===y)if(Array.isArray(a)){if(a.length>256)return A.errors=[{instancePath:t+"/notes",schemaPath:"#/properties/notes/maxItems",keyword:"maxItems",params:{limit:256},message:"must NOT have more than 256 items",schema:256,parentSchema:$.properties.notes,data:a}],false;{var Q=true;let P=a.length;for(let c=0;c<P;c++){let p=a[c],G=e;if(e===e)if(typeof p=="string"){if(M(p)>4096)return A.errors=[{instancePath:t+"/notes/"+c,schemaPath:"#/$defs/sentence/maxLength",keyword:"maxLength",params:{limit:4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:X,data:p}],false}else return A.errors=[{instancePath:t+"/notes/"+c,schemaPath:"#/$defs/sentence/type",keyword:"type",params:{type:"string"},message:"must be string",schema:X.type,parentSchema:X,data:p}],false;var Q=G===e;if(!Q)break}}}else return A.errors=[{instancePath:t+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type:"array"},message:"must be array",schema:$.properties.notes.type,parentSchema:$.properties.notes,data:a}],false;var i=y===e;}else var i=true;if(i)if(s.error!==void 0){let a=s.error,y=e,j=e,P=false,c=e;F(a,{instancePath:t+"/error",parentData:s,parentDataProperty:"error",rootData:I,dynamicAnchors:C})||(o=o===null?F.errors:o.concat(F.errors),e=o.length);var D=c===e;P=P||D;let p=e;if(a!==null){let q={instancePath:t+"/error",schemaPath:"#/properties/error/anyOf/1/type",keyword:"type",params:{type:"null"},message:"must be null",schema:$.properties.error.anyOf[1].type,parentSchema:$.properties.error.anyOf[1],data:a};o===null?o=[q]:o.push(q),e++;}var D=p===e;if(P=P||D,P)e=j,o!==null&&(j?o.length=j:o=null);else {let q={instancePath:t+"/error",schemaPath:"#/properties/error/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:$.properties.error.anyOf,parentSchema:$.properties.error,data:a};return o===null?o=[q]:o.push(q),e++,A.errors=o,false}var i=y===e;}else var i=true;}}}}}}}}}else return A.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:$.type,parentSchema:$,data:s}],false;return A.errors=o,e===0}A.evaluated={props:true,dynamicProps:false,dynamicItems:false};function B(s,{instancePath:t="",parentData:ee,parentDataProperty:U,rootData:I=s,dynamicAnchors:C={}}={}){let o=null,e=0,b=B.evaluated;if(b.dynamicProps&&(b.props=void 0),b.dynamicItems&&(b.items=void 0),e===0)if(s&&typeof s=="object"&&!Array.isArray(s)){let r;if(s.version===void 0&&(r="version")||s.tool===void 0&&(r="tool")||s.project===void 0&&(r="project")||s.commit===void 0&&(r="commit")||s.run===void 0&&(r="run")||s.attempt===void 0&&(r="attempt")||s.verdict===void 0&&(r="verdict")||s.boards===void 0&&(r="boards"))return B.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:r},message:"must have required property '"+r+"'",schema:N.required,parentSchema:N,data:s}],false;{let d=e;for(let n in s)if(!(n==="version"||n==="tool"||n==="project"||n==="commit"||n==="run"||n==="attempt"||n==="verdict"||n==="boards")){return B.errors=[{instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:false,parentSchema:N,data:s}],false;}if(d===e){if(s.version!==void 0){let n=s.version,w=e;if(n!==1)return B.errors=[{instancePath:t+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},message:"must be equal to constant",schema:1,parentSchema:N.properties.version,data:n}],false;var i=w===e;}else var i=true;if(i){if(s.tool!==void 0){let n=s.tool,w=e;if(e===e)if(typeof n=="string"){if(M(n)>256)return B.errors=[{instancePath:t+"/tool",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:ne,data:n}],false}else return B.errors=[{instancePath:t+"/tool",schemaPath:"#/$defs/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:ne.type,parentSchema:ne,data:n}],false;var i=w===e;}else var i=true;if(i){if(s.project!==void 0){let n=s.project,w=e;if(e===w)if(n&&typeof n=="object"&&!Array.isArray(n)){let Q;if(n.manifest===void 0&&(Q="manifest")||n.name===void 0&&(Q="name")||n.sha256===void 0&&(Q="sha256"))return B.errors=[{instancePath:t+"/project",schemaPath:"#/properties/project/required",keyword:"required",params:{missingProperty:Q},message:"must have required property '"+Q+"'",schema:N.properties.project.required,parentSchema:N.properties.project,data:n}],false;{let D=e;for(let l in n)if(!(l==="manifest"||l==="name"||l==="sha256")){return B.errors=[{instancePath:t+"/project",schemaPath:"#/properties/project/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:false,parentSchema:N.properties.project,data:n}],false;}if(D===e){if(n.manifest!==void 0){let l=n.manifest,Z=e;if(e===Z)if(typeof l=="string"){if(M(l)>1024)return B.errors=[{instancePath:t+"/project/manifest",schemaPath:"#/properties/project/properties/manifest/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:N.properties.project.properties.manifest,data:l}],false;if(M(l)<1)return B.errors=[{instancePath:t+"/project/manifest",schemaPath:"#/properties/project/properties/manifest/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:N.properties.project.properties.manifest,data:l}],false;if(!be.test(l))return B.errors=[{instancePath:t+"/project/manifest",schemaPath:"#/properties/project/properties/manifest/pattern",keyword:"pattern",params:{pattern:"^[^\\u0000-\\u001f]+$"},message:'must match pattern "^[^\\u0000-\\u001f]+$"',schema:"^[^\\u0000-\\u001f]+$",parentSchema:N.properties.project.properties.manifest,data:l}],false}else return B.errors=[{instancePath:t+"/project/manifest",schemaPath:"#/properties/project/properties/manifest/type",keyword:"type",params:{type:"string"},message:"must be string",schema:N.properties.project.properties.manifest.type,parentSchema:N.properties.project.properties.manifest,data:l}],false;var h=Z===e;}else var h=true;if(h){if(n.name!==void 0){let l=n.name,Z=e;if(e===Z)if(typeof l=="string"){if(!$e.test(l))return B.errors=[{instancePath:t+"/project/name",schemaPath:"#/properties/project/properties/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Za-z0-9_]{0,47}$"},message:'must match pattern "^[A-Za-z_][A-Za-z0-9_]{0,47}$"',schema:"^[A-Za-z_][A-Za-z0-9_]{0,47}$",parentSchema:N.properties.project.properties.name,data:l}],false}else return B.errors=[{instancePath:t+"/project/name",schemaPath:"#/properties/project/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:N.properties.project.properties.name.type,parentSchema:N.properties.project.properties.name,data:l}],false;var h=Z===e;}else var h=true;if(h)if(n.sha256!==void 0){let l=n.sha256,Z=e;if(e===Z)if(typeof l=="string"){if(!ge.test(l))return B.errors=[{instancePath:t+"/project/sha256",schemaPath:"#/properties/project/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:N.properties.project.properties.sha256,data:l}],false}else return B.errors=[{instancePath:t+"/project/sha256",schemaPath:"#/properties/project/properties/sha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:N.properties.project.properties.sha256.type,parentSchema:N.properties.project.properties.sha256,data:l}],false;var h=Z===e;}else var h=true;}}}}else return B.errors=[{instancePath:t+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type:"object"},message:"must be object",schema:N.properties.project.type,parentSchema:N.properties.project,data:n}],false;var i=w===e;}else var i=true;if(i){if(s.commit!==void 0){let n=s.commit,w=e;if(typeof n!="string"&&n!==null)return B.errors=[{instancePath:t+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type:N.properties.commit.type},message:"must be string,null",schema:N.properties.commit.type,parentSchema:N.properties.commit,data:n}],false;if(e===w&&typeof n=="string"&&!ke.test(n))return B.errors=[{instancePath:t+"/commit",schemaPath:"#/properties/commit/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{7,64}$"},message:'must match pattern "^[0-9a-f]{7,64}$"',schema:"^[0-9a-f]{7,64}$",parentSchema:N.properties.commit,data:n}],false;var i=w===e;}else var i=true;if(i){if(s.run!==void 0){let n=s.run,w=e;if(typeof n!="string"&&n!==null)return B.errors=[{instancePath:t+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type:N.properties.run.type},message:"must be string,null",schema:N.properties.run.type,parentSchema:N.properties.run,data:n}],false;if(e===w&&typeof n=="string"&&M(n)>64)return B.errors=[{instancePath:t+"/run",schemaPath:"#/properties/run/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters",schema:64,parentSchema:N.properties.run,data:n}],false;var i=w===e;}else var i=true;if(i){if(s.attempt!==void 0){let n=s.attempt,w=e;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))&&n!==null)return B.errors=[{instancePath:t+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type:N.properties.attempt.type},message:"must be integer,null",schema:N.properties.attempt.type,parentSchema:N.properties.attempt,data:n}],false;if(e===w&&typeof n=="number"&&isFinite(n)){if(n>1e6||isNaN(n))return B.errors=[{instancePath:t+"/attempt",schemaPath:"#/properties/attempt/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:N.properties.attempt,data:n}],false;if(n<1||isNaN(n))return B.errors=[{instancePath:t+"/attempt",schemaPath:"#/properties/attempt/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:N.properties.attempt,data:n}],false}var i=w===e;}else var i=true;if(i){if(s.verdict!==void 0){let n=s.verdict,w=e;if(!(n==="pass"||n==="warn"||n==="fail"||n==="error"))return B.errors=[{instancePath:t+"/verdict",schemaPath:"#/$defs/verdict/enum",keyword:"enum",params:{allowedValues:Y.enum},message:"must be equal to one of the allowed values",schema:Y.enum,parentSchema:Y,data:n}],false;var i=w===e;}else var i=true;if(i)if(s.boards!==void 0){let n=s.boards,w=e;if(e===w)if(Array.isArray(n)){if(n.length>64)return B.errors=[{instancePath:t+"/boards",schemaPath:"#/properties/boards/maxItems",keyword:"maxItems",params:{limit:64},message:"must NOT have more than 64 items",schema:64,parentSchema:N.properties.boards,data:n}],false;{var x=true;let Q=n.length;for(let D=0;D<Q;D++){let l=e;A(n[D],{instancePath:t+"/boards/"+D,parentData:n,parentDataProperty:D,rootData:I,dynamicAnchors:C})||(o=o===null?A.errors:o.concat(A.errors),e=o.length);var x=l===e;if(!x)break}}}else return B.errors=[{instancePath:t+"/boards",schemaPath:"#/properties/boards/type",keyword:"type",params:{type:"array"},message:"must be array",schema:N.properties.boards.type,parentSchema:N.properties.boards,data:n}],false;var i=w===e;}else var i=true;}}}}}}}}}else return B.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:N.type,parentSchema:N,data:s}],false;return B.errors=o,e===0}B.evaluated={props:true,dynamicProps:false,dynamicItems:false};

const validators = { manifest: ke$1, board: $$1, platformioBoard: q, lock: se$2, network: Y$1, report: _e };
const most = 1e3;
function validate(kind, document) {
  const check = validators[kind];
  if (check(document.value)) return [];
  return explain(
    `${kind.replace(/[A-Z]/g, "_$&").toUpperCase()}_INVALID`,
    (check.errors ?? []).slice(0, most),
    document
  );
}

const empty = { version: 1, name: "unnamed", network: {}, boards: {} };
const mostRounds = 5;
function soundPart(document, violations) {
  let value = document.value;
  let left = violations;
  for (let round = 0; round < mostRounds; round += 1) {
    const unusable = left.flatMap(({ unusable: pointer }) => pointer === null ? [] : [pointer]);
    if (unusable.length === 0) return value;
    value = { ...structuredClone(empty), ...without(value, unusable) };
    left = validate("manifest", { ...document, value });
  }
  value = structuredClone(empty);
  validate("manifest", { ...document, value });
  return value;
}
function without(value, pointers) {
  if (pointers.includes("")) return {};
  const rest = structuredClone(value);
  for (const pointer of pointers) {
    const keys = keysOf(pointer);
    const parent = keys.slice(0, -1).reduce((part, key) => hasKey(part, key) ? part[key] : void 0, rest);
    const last = keys.at(-1);
    if (hasKey(parent, last)) Reflect.deleteProperty(parent, last);
  }
  return rest;
}
const hasKey = (value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key);

const megabyte = 1024 * 1024;
const largestFiles = {
  manifest: megabyte,
  board: megabyte,
  platformioBoard: megabyte,
  lock: 4 * megabyte,
  network: 4 * megabyte,
  report: 4 * megabyte
};
function inspectManifest(text, file) {
  const document = parseJson(text, file, largestFiles.manifest);
  const violations = validate("manifest", document);
  const broken = [...document.duplicates, ...violations.map(({ problem }) => problem)];
  const reading = startReading(document, violations);
  const manifest = normalise(soundPart(document, violations), reading);
  return { manifest, problems: [...broken, ...reading.problems] };
}
const checkedBoard = (document) => checked("board", document);
const checkedPlatformioBoard = (document) => checked("platformioBoard", document);
const readNetwork = (text, file) => read("network", text, file).value;
function readReport(text, file) {
  const { value, document } = read("report", text, file);
  const problems = reportContradictions(value, document);
  if (problems.length > 0) throw fileInvalid(problems);
  return value;
}
function readLock(text, file) {
  const { value, document } = read("lock", text, file);
  const problems = contradictions(value, document);
  if (problems.length > 0) throw fileInvalid(problems);
  return { ...value, boards: Object.assign(/* @__PURE__ */ Object.create(null), value.boards) };
}
function read(kind, text, file) {
  const document = parseJson(text, file, largestFiles[kind]);
  return { value: checked(kind, document), document };
}
function checked(kind, document) {
  const problems = [...document.duplicates, ...validate(kind, document).map(({ problem }) => problem)];
  if (problems.length > 0) throw fileInvalid(problems);
  return document.value;
}
function contradictions({ network, search, boards }, document) {
  const searched = network.supernet !== null;
  const problem = (pointer, what) => lockInconsistent(document.place(pointer), what);
  const problems = [];
  if (searched === (network.model !== null))
    problems.push(problem("/network", "expected the hash of either a supernet or a model"));
  if (searched !== (network.space !== null) || searched !== (search !== null))
    problems.push(problem("/network", "expected a space and a search with a supernet, and neither with a model"));
  for (const [id, { architecture, calibration, validation, test }] of Object.entries(boards)) {
    const at = pointerTo("/boards", id);
    if (searched !== (architecture !== null) || searched !== (calibration !== null))
      problems.push(
        problem(at, "expected an architecture and its calibration with a supernet, and neither with a model")
      );
    for (const [name, score] of Object.entries({ validation, test }))
      if (score && score.correct > score.n)
        problems.push(
          problem(pointerTo(at, name), `expected at most ${score.n} correct samples, found ${score.correct}`)
        );
  }
  return problems;
}

const isSram = ({ kind }) => kind === "sram" || kind === "tcm" || kind === "ccm";
const isFlash = ({ kind }) => kind === "flash" || kind === "rom";

export { checkedBoard, checkedPlatformioBoard, formatBytes, formatFile, formatFraction, formatKilobytes, formatTime, inspectManifest, isFlash, isIdentifier, isInside, isSram, largestFiles, measureWord, nameOf, parseJson, readLock, readNetwork, readReport, reservedBecause, schemas, signed };
