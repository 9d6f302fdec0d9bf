/** The part of TensorFlow Lite's schema (version 3) that we read and write: field numbers, codes and names. */

export const fileIdentifier = 'TFL3';
export const schemaVersion = 3;

export const modelFields = { version: 0, operatorCodes: 1, subgraphs: 2, description: 3, buffers: 4 } as const;
export const operatorCodeFields = { deprecatedBuiltinCode: 0, customCode: 1, version: 2, builtinCode: 3 } as const;
export const subgraphFields = { tensors: 0, inputs: 1, outputs: 2, operators: 3, name: 4 } as const;
export const bufferFields = { data: 0, offset: 1, size: 2 } as const;
export const tensorFields = {
  shape: 0,
  type: 1,
  buffer: 2,
  name: 3,
  quantization: 4,
  isVariable: 5,
  sparsity: 6,
  shapeSignature: 7,
} as const;
export const quantizationFields = {
  scale: 2,
  zeroPoint: 3,
  detailsType: 4,
  quantizedDimension: 6,
} as const;
export const operatorFields = {
  opcodeIndex: 0,
  inputs: 1,
  outputs: 2,
  optionsType: 3,
  options: 4,
} as const;

/** Code in the union of options, and the options' fields. */
export const conv2dOptions = {
  code: 1,
  padding: 0,
  strideWidth: 1,
  strideHeight: 2,
  activation: 3,
  dilationWidth: 4,
  dilationHeight: 5,
} as const;
export const depthwiseOptions = {
  code: 2,
  padding: 0,
  strideWidth: 1,
  strideHeight: 2,
  multiplier: 3,
  activation: 4,
  dilationWidth: 5,
  dilationHeight: 6,
} as const;
export const poolOptions = {
  code: 5,
  padding: 0,
  strideWidth: 1,
  strideHeight: 2,
  filterWidth: 3,
  filterHeight: 4,
  activation: 5,
} as const;
export const fullyConnectedOptions = { code: 8, activation: 0, weightsFormat: 1, keepDimensions: 2 } as const;
export const softmaxOptions = { code: 9, beta: 0 } as const;
export const concatenationOptions = { code: 10, axis: 0, activation: 1 } as const;
export const addOptions = { code: 11, activation: 0 } as const;
/** Fields 0 and 1 held the output's size before that became a tensor. */
export const resizeBilinearOptions = { code: 15, alignCorners: 2, halfPixelCenters: 3 } as const;
export const reshapeOptions = { code: 17, newShape: 0 } as const;
export const mulOptions = { code: 21, activation: 0 } as const;
export const padOptions = { code: 22 } as const;
export const transposeOptions = { code: 26 } as const;
export const reducerOptions = { code: 27, keepDimensions: 0 } as const;
export const subOptions = { code: 28, activation: 0 } as const;
export const stridedSliceOptions = {
  code: 32,
  beginMask: 0,
  endMask: 1,
  ellipsisMask: 2,
  newAxisMask: 3,
  shrinkAxisMask: 4,
  offset: 5,
} as const;
export const dequantizeOptions = { code: 38 } as const;
export const maximumMinimumOptions = { code: 39 } as const;
export const padV2Options = { code: 43 } as const;
export const sliceOptions = { code: 48 } as const;
export const transposeConvOptions = { code: 49, padding: 0, strideWidth: 1, strideHeight: 2, activation: 3 } as const;
export const resizeNearestOptions = { code: 74, alignCorners: 0, halfPixelCenters: 1 } as const;
export const leakyReluOptions = { code: 75, alpha: 0 } as const;
export const absOptions = { code: 78 } as const;
export const quantizeOptions = { code: 89 } as const;
export const hardSwishOptions = { code: 91 } as const;

/** By code. */
export const paddings = ['SAME', 'VALID'] as const;
export const activations = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'TANH', 'SIGN_BIT'] as const;
export const tensorTypes = [
  ...['float32', 'float16', 'int32', 'uint8', 'int64', 'string', 'bool', 'int16', 'complex64', 'int8', 'float64'],
  ...['complex128', 'uint64', 'resource', 'variant', 'uint32', 'uint16', 'int4', 'bfloat16'],
] as const;
/** What codes below this were written to in the first versions of the schema; larger ones need the newer field. */
export const lastDeprecatedCode = 127;
export const operatorNames = `
ADD AVERAGE_POOL_2D CONCATENATION CONV_2D DEPTHWISE_CONV_2D DEPTH_TO_SPACE DEQUANTIZE EMBEDDING_LOOKUP FLOOR
FULLY_CONNECTED HASHTABLE_LOOKUP L2_NORMALIZATION L2_POOL_2D LOCAL_RESPONSE_NORMALIZATION LOGISTIC LSH_PROJECTION
LSTM MAX_POOL_2D MUL RELU RELU_N1_TO_1 RELU6 RESHAPE RESIZE_BILINEAR RNN SOFTMAX SPACE_TO_DEPTH SVDF TANH
CONCAT_EMBEDDINGS SKIP_GRAM CALL CUSTOM EMBEDDING_LOOKUP_SPARSE PAD UNIDIRECTIONAL_SEQUENCE_RNN GATHER
BATCH_TO_SPACE_ND SPACE_TO_BATCH_ND TRANSPOSE MEAN SUB DIV SQUEEZE UNIDIRECTIONAL_SEQUENCE_LSTM STRIDED_SLICE
BIDIRECTIONAL_SEQUENCE_RNN EXP TOPK_V2 SPLIT LOG_SOFTMAX DELEGATE BIDIRECTIONAL_SEQUENCE_LSTM CAST PRELU MAXIMUM
ARG_MAX MINIMUM LESS NEG PADV2 GREATER GREATER_EQUAL LESS_EQUAL SELECT SLICE SIN TRANSPOSE_CONV SPARSE_TO_DENSE TILE
EXPAND_DIMS EQUAL NOT_EQUAL LOG SUM SQRT RSQRT SHAPE POW ARG_MIN FAKE_QUANT REDUCE_PROD REDUCE_MAX PACK LOGICAL_OR
ONE_HOT LOGICAL_AND LOGICAL_NOT UNPACK REDUCE_MIN FLOOR_DIV REDUCE_ANY SQUARE ZEROS_LIKE FILL FLOOR_MOD RANGE
RESIZE_NEAREST_NEIGHBOR LEAKY_RELU SQUARED_DIFFERENCE MIRROR_PAD ABS SPLIT_V UNIQUE CEIL REVERSE_V2 ADD_N GATHER_ND
COS WHERE RANK ELU REVERSE_SEQUENCE MATRIX_DIAG QUANTIZE MATRIX_SET_DIAG ROUND HARD_SWISH IF WHILE
NON_MAX_SUPPRESSION_V4 NON_MAX_SUPPRESSION_V5 SCATTER_ND SELECT_V2 DENSIFY SEGMENT_SUM BATCH_MATMUL
PLACEHOLDER_FOR_GREATER_OP_CODES CUMSUM CALL_ONCE BROADCAST_TO RFFT2D CONV_3D IMAG REAL COMPLEX_ABS HASHTABLE
HASHTABLE_FIND HASHTABLE_IMPORT HASHTABLE_SIZE REDUCE_ALL CONV_3D_TRANSPOSE VAR_HANDLE READ_VARIABLE ASSIGN_VARIABLE
BROADCAST_ARGS RANDOM_STANDARD_NORMAL BUCKETIZE RANDOM_UNIFORM MULTINOMIAL GELU DYNAMIC_UPDATE_SLICE RELU_0_TO_1
UNSORTED_SEGMENT_PROD UNSORTED_SEGMENT_MAX UNSORTED_SEGMENT_SUM ATAN2 UNSORTED_SEGMENT_MIN SIGN BITCAST BITWISE_XOR
RIGHT_SHIFT STABLEHLO_LOGISTIC STABLEHLO_ADD STABLEHLO_DIVIDE STABLEHLO_MULTIPLY STABLEHLO_MAXIMUM STABLEHLO_RESHAPE
STABLEHLO_CLAMP STABLEHLO_CONCATENATE STABLEHLO_BROADCAST_IN_DIM STABLEHLO_CONVOLUTION STABLEHLO_SLICE
STABLEHLO_CUSTOM_CALL STABLEHLO_REDUCE STABLEHLO_ABS STABLEHLO_AND STABLEHLO_COSINE STABLEHLO_EXPONENTIAL
STABLEHLO_FLOOR STABLEHLO_LOG STABLEHLO_MINIMUM STABLEHLO_NEGATE STABLEHLO_OR STABLEHLO_POWER STABLEHLO_REMAINDER
STABLEHLO_RSQRT STABLEHLO_SELECT STABLEHLO_SUBTRACT STABLEHLO_TANH STABLEHLO_SCATTER STABLEHLO_COMPARE
STABLEHLO_CONVERT STABLEHLO_DYNAMIC_SLICE STABLEHLO_DYNAMIC_UPDATE_SLICE STABLEHLO_PAD STABLEHLO_IOTA
STABLEHLO_DOT_GENERAL STABLEHLO_REDUCE_WINDOW STABLEHLO_SORT STABLEHLO_WHILE STABLEHLO_GATHER STABLEHLO_TRANSPOSE
DILATE STABLEHLO_RNG_BIT_GENERATOR REDUCE_WINDOW STABLEHLO_COMPOSITE STABLEHLO_SHIFT_LEFT STABLEHLO_CBRT
`
  .trim()
  .split(/\s+/);
