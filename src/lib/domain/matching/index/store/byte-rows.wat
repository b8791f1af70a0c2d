;; What byte-rows.ts does to many places at a time. `places` is how long rows and sums are, a multiple of 64.
(module
	(memory (export "memory") 1)

	;; Adds rows of bytes, each times its weight, to a row of sums: sums[i] += Σ weight[r] × row[r][i].
	;; Four rows go at a time, sixteen places at a time; a tile of the sums stays in the nearest cache while all rows pass.
	;; The plan holds 24 bytes for each four rows: four addresses of 4 bytes, then two pairs of weights of 2 bytes each,
	;; signed, of which only the positive half is used.
	(func
		(export "addRows")
		(param $sums i32)
		(param $plan i32)
		(param $planEnd i32)
		(param $places i32)
		(local $from i32)
		(local $to i32)
		(local $at i32)
		(local $step i32)
		(local $a i32)
		(local $b i32)
		(local $c i32)
		(local $d i32)
		(local $ab v128)
		(local $cd v128)
		(local $abLow v128)
		(local $abHigh v128)
		(local $cdLow v128)
		(local $cdHigh v128)
		(local $sum i32)
		(if (i32.eqz (local.get $places)) (then (return)))
		(loop $tiles
			(local.set $to (i32.add (local.get $from) (i32.const 2048)))
			(if (i32.gt_u (local.get $to) (local.get $places))
				(then (local.set $to (local.get $places))))
			(local.set $step (local.get $plan))
			(block $planDone
				(loop $rows
					(br_if $planDone (i32.ge_u (local.get $step) (local.get $planEnd)))
					(local.set $a (i32.load (local.get $step)))
					(local.set $b (i32.load offset=4 (local.get $step)))
					(local.set $c (i32.load offset=8 (local.get $step)))
					(local.set $d (i32.load offset=12 (local.get $step)))
					(local.set $ab (v128.load32_splat offset=16 (local.get $step)))
					(local.set $cd (v128.load32_splat offset=20 (local.get $step)))
					(local.set $step (i32.add (local.get $step) (i32.const 24)))
					(local.set $at (local.get $from))
					(loop $sixteen
						;; Bytes of a and b by turns, then of c and d, so that one product sums up a pair.
						(local.set $abLow
							(i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23
								(v128.load (i32.add (local.get $a) (local.get $at)))
								(v128.load (i32.add (local.get $b) (local.get $at)))))
						(local.set $abHigh
							(i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31
								(v128.load (i32.add (local.get $a) (local.get $at)))
								(v128.load (i32.add (local.get $b) (local.get $at)))))
						(local.set $cdLow
							(i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23
								(v128.load (i32.add (local.get $c) (local.get $at)))
								(v128.load (i32.add (local.get $d) (local.get $at)))))
						(local.set $cdHigh
							(i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31
								(v128.load (i32.add (local.get $c) (local.get $at)))
								(v128.load (i32.add (local.get $d) (local.get $at)))))
						(local.set $sum
							(i32.add (local.get $sums) (i32.shl (local.get $at) (i32.const 2))))
						(v128.store (local.get $sum)
							(i32x4.add (v128.load (local.get $sum))
								(i32x4.add
									(i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_u (local.get $abLow)) (local.get $ab))
									(i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_u (local.get $cdLow)) (local.get $cd)))))
						(v128.store offset=16 (local.get $sum)
							(i32x4.add (v128.load offset=16 (local.get $sum))
								(i32x4.add
									(i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_u (local.get $abLow)) (local.get $ab))
									(i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_u (local.get $cdLow)) (local.get $cd)))))
						(v128.store offset=32 (local.get $sum)
							(i32x4.add (v128.load offset=32 (local.get $sum))
								(i32x4.add
									(i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_u (local.get $abHigh)) (local.get $ab))
									(i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_u (local.get $cdHigh)) (local.get $cd)))))
						(v128.store offset=48 (local.get $sum)
							(i32x4.add (v128.load offset=48 (local.get $sum))
								(i32x4.add
									(i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_u (local.get $abHigh)) (local.get $ab))
									(i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_u (local.get $cdHigh)) (local.get $cd)))))
						(local.set $at (i32.add (local.get $at) (i32.const 16)))
						(br_if $sixteen (i32.lt_u (local.get $at) (local.get $to))))
					(br $rows)))
			(local.set $from (local.get $to))
			(br_if $tiles (i32.lt_u (local.get $from) (local.get $places)))))

	;; The highest of every 64 sums, of which none is negative.
	(func
		(export "highestOfBlocks")
		(param $sums i32)
		(param $highest i32)
		(param $places i32)
		(local $end i32)
		(local $blockEnd i32)
		(local $best v128)
		(local.set $end (i32.add (local.get $sums) (i32.shl (local.get $places) (i32.const 2))))
		(block $done
			(loop $blocks
				(br_if $done (i32.ge_u (local.get $sums) (local.get $end)))
				(local.set $blockEnd (i32.add (local.get $sums) (i32.const 256)))
				(local.set $best (v128.const i32x4 0 0 0 0))
				(loop $sixteen
					(local.set $best
						(i32x4.max_s
							(local.get $best)
							(i32x4.max_s
								(i32x4.max_s
									(v128.load (local.get $sums))
									(v128.load offset=16 (local.get $sums)))
								(i32x4.max_s
									(v128.load offset=32 (local.get $sums))
									(v128.load offset=48 (local.get $sums))))))
					(local.set $sums (i32.add (local.get $sums) (i32.const 64)))
					(br_if $sixteen (i32.lt_u (local.get $sums) (local.get $blockEnd))))
				;; The highest of four: against its other half, then against its neighbour.
				(local.set $best
					(i32x4.max_s
						(local.get $best)
						(i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $best) (local.get $best))))
				(local.set $best
					(i32x4.max_s
						(local.get $best)
						(i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $best) (local.get $best))))
				(i32.store (local.get $highest) (i32x4.extract_lane 0 (local.get $best)))
				(local.set $highest (i32.add (local.get $highest) (i32.const 4)))
				(br $blocks)))))
